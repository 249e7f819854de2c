import type { EnrollmentProfile } from '../../graph/enrollment-profiles.ts';
import type { Aged } from '../../graph/tenant-facts.ts';
import { type Crowd, crowdOf, judging, type Subject, subjectsIn } from '../audience.ts';
import { setUpKindOf } from '../profile-winner.ts';
import type { Assigned } from '../reach.ts';
import { peopleSlots } from './people-slots.ts';
import type { TenantRun } from './tenant-check.ts';
import { cannotSay, type TenantOutcome } from './tenant-outcome.ts';

/** Something that is assigned, and everybody for whom it can be worked out. */
export interface Meant<T> {
  found: Aged<T>;
  profiles: Aged<readonly EnrollmentProfile[]>;
  subjects: readonly Subject[];
}

export const meantPermissions = ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All', 'User.Read.All'] as const;

/** The profiles, and who is in the groups that they name. */
export interface ProfileCrowd {
  profiles: Aged<readonly EnrollmentProfile[]>;
  crowd: Crowd;
}

export async function profileCrowd(run: TenantRun): Promise<ProfileCrowd> {
  const profiles = await run.tenant.enrollmentProfiles();
  return { profiles, crowd: await crowdOf(run, profiles.value) };
}

/** Reads a fact and the profiles in one round trip, and who is in their groups in the next. */
export async function meantFor<T>(
  run: TenantRun,
  fact: Promise<Aged<T>>,
  assignedIn: (value: T) => readonly Assigned[],
): Promise<Meant<T>> {
  const [found, profiles] = await Promise.all([fact, run.tenant.enrollmentProfiles()]);
  const crowd = await crowdOf(run, [...profiles.value, ...assignedIn(found.value)]);
  return { found, profiles, subjects: subjectsIn(crowd) };
}

/** What becomes of those who get the account driven profile. */
export interface Fates<Fate extends string> {
  of(fate: Fate): readonly Subject[];
  /** Everybody of whom it is certain. */
  certain: readonly Subject[];
  /** Groups too large to read whole stand in the way. */
  open: readonly Subject[];
  /** A filter, or a kind of audience we do not know, stands in the way. */
  doubt: 'filtered' | 'not-reported' | null;
}

/** `fine` is what needs no certainty: whether somebody is meant at all does not matter then. */
export function fatesOf<Fate extends string>(
  { profiles, subjects }: Pick<Meant<unknown>, 'profiles' | 'subjects'>,
  fine: Fate,
  fateIn: (memberOf: ReadonlySet<string>) => Fate | 'filtered' | 'unclear',
): Fates<Fate> {
  const fateFor = judging((worlds) => fateOver(worlds, profiles.value, { fine, fateIn }));
  const judged = subjects.map((subject) => ({ subject, fate: fateFor(subject) }));
  const having = (fate: string) => judged.filter((one) => one.fate === fate).map(({ subject }) => subject);
  const notCertain = new Set<string>(['not-meant', 'open', 'filtered', 'unclear']);
  const unclear = having('unclear').length > 0 ? 'not-reported' : null;
  return {
    of: having,
    certain: judged.filter(({ fate }) => !notCertain.has(fate)).map(({ subject }) => subject),
    open: having('open'),
    doubt: having('filtered').length > 0 ? 'filtered' : unclear,
  };
}

/** What was found, and for whom it cannot be told; where that is nothing, that all is well, or that nobody is meant. */
export function findingsOver<Fate extends string, Fine extends string, Found extends string>(
  found: readonly TenantOutcome<Fine, Found>[],
  { doubt, open, certain }: Fates<Fate>,
  well: () => TenantOutcome<Fine, never>,
): TenantOutcome<Fine, Found | 'tooMany' | 'nobody'>[] {
  const untold = [
    ...(doubt ? [cannotSay(doubt)] : []),
    ...(open.length > 0 ? [cannotSay('not-reported', { case: 'tooMany' as const, facts: { ...peopleSlots(open) } })] : []),
  ];
  if (found.length + untold.length > 0) return [...found, ...untold];
  return [certain.length > 0 ? well() : cannotSay('not-reported', { case: 'nobody' })];
}

interface Judging<Fate extends string> {
  fine: Fate;
  fateIn(this: void, memberOf: ReadonlySet<string>): Fate | 'filtered' | 'unclear';
}

type Judged<Fate extends string> = Fate | 'filtered' | 'unclear' | 'open' | 'not-meant';

function fateOver<Fate extends string>(
  worlds: Subject['worlds'],
  profiles: readonly EnrollmentProfile[],
  { fine, fateIn }: Judging<Fate>,
): Judged<Fate> {
  if (worlds.length === 0) return 'open';
  const fates = new Set(
    worlds.map((memberOf): Judged<Fate> => {
      const kind = setUpKindOf(profiles, memberOf);
      if (kind === 'other' || kind === 'none') return 'not-meant';
      const fate = fateIn(memberOf);
      return kind === 'account-driven' || fate === fine ? fate : kind;
    }),
  );
  const [only] = fates;
  if (fates.size === 1 && only !== undefined) return only;
  const mattering = [...fates].filter((fate) => fate !== 'not-meant');
  return mattering.length === 1 && mattering[0] === fine ? fine : 'open';
}
