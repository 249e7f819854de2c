import type { EnrollmentProfile } from '../../graph/enrollment-profiles.ts';
import { agreeing, possibilities, type Subject, subjectsIn } from '../audience.ts';
import { setUpKindOf } from '../profile-winner.ts';
import { contenders, reaches } from '../reach.ts';
import { meantPermissions, type ProfileCrowd, profileCrowd } from './meant-people.ts';
import { peopleSlots, who } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

/** What the order of the profiles does to somebody. `kept`: account driven, or not meant for it. */
type Fate = 'kept' | 'lost' | 'filtered' | 'unclear';
type Found = 'none' | 'some' | 'all' | 'tooMany';

const place = 'Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types';
const fix = `Drag the account driven profile up, or take these people out of the other one; the higher profile wins: ${place}. Leave it when they are meant to set up in the other way.`;

export const profilePriority = defineTenantCheck<ProfileCrowd, 'first', Found>({
  id: 'profile-priority',
  permissions: [...meantPermissions],
  usesBeta: true,
  features: ['profile'],

  read: profileCrowd,

  decide: ({ profiles, crowd }) => outcomeOf(profiles, subjectsIn(crowd)),

  text: {
    title: 'Nobody who is meant for account driven enrollment gets another profile',
    why: 'Of several profiles that reach a person, only the one with the highest priority counts.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-account-driven-user-enrollment',
    first: 'Whoever an account driven profile reaches gets it. Profiles by priority: {order}.',
    none: 'No profile offers account driven user enrollment, so others win everywhere. Profiles by priority: {order}.',
    noneFix: `Create an account driven profile and assign it first: ${place} > Create profile > iOS/iPadOS.`,
    some: `Some people whom an account driven profile reaches get another one, because it comes first: {winners}.${who}`,
    someFix: fix,
    all: `Everybody whom an account driven profile reaches gets another one, because it comes first: {winners}.${who}`,
    allFix: fix,
    tooMany: `Whether others win cannot be told for all: some groups are too large to read whole. Profiles by priority: {order}.${who}`,
    tooManyFix: `Look at who is in the groups of the profiles that come first: ${place}.`,
  },
});

function outcomeOf(profiles: ProfileCrowd['profiles'], subjects: readonly Subject[]): TenantOutcome<'first', Found> {
  const all = profiles.value;
  const order = all.map(({ name, priority }) => `${name} (${priority})`).join(', ');
  const offering = all.filter(({ offersAccountDriven }) => offersAccountDriven === true);
  if (offering.length === 0)
    return all.some(({ offersAccountDriven }) => offersAccountDriven === null)
      ? cannotSay('not-reported')
      : fails('none', profiles, { order });
  const fateFor = agreeing((memberOf) => fateOf(all, memberOf));
  const fates = subjects.map((subject) => ({ subject, fate: fateFor(subject) }));
  const having = (fate: Fate | null) => fates.filter((one) => one.fate === fate).map(({ subject }) => subject);
  const lost = having('lost');
  if (lost.length > 0) {
    const slots = { winners: winnersFor(all, lost), ...peopleSlots(lost) };
    return someGetIt(all, subjects) ? warns('some', profiles, slots) : fails('all', profiles, slots);
  }
  if (having('filtered').length > 0) return cannotSay('filtered');
  if (having('unclear').length > 0) return cannotSay('not-reported');
  const open = having(null);
  if (open.length > 0) return cannotSay('not-reported', { case: 'tooMany', facts: { order, ...peopleSlots(open) } });
  return passes('first', profiles, { order });
}

function fateOf(profiles: readonly EnrollmentProfile[], memberOf: ReadonlySet<string>): Fate {
  const meant = profiles.filter(({ offersAccountDriven }) => offersAccountDriven === true);
  if (meant.every(({ assignments }) => reaches(assignments, memberOf) === 'no')) return 'kept';
  const kind = setUpKindOf(profiles, memberOf);
  if (kind === 'filtered' || kind === 'unclear') return kind;
  return kind === 'other' ? 'lost' : 'kept';
}

const someGetIt = (profiles: readonly EnrollmentProfile[], subjects: readonly Subject[]): boolean =>
  possibilities(subjects).some((memberOf) => setUpKindOf(profiles, memberOf) === 'account-driven');

function winnersFor(profiles: readonly EnrollmentProfile[], subjects: readonly Subject[]): string {
  const winners = possibilities(subjects).flatMap((memberOf) => contenders(profiles, memberOf).possible);
  return [...new Set(winners)].map(({ name, priority }) => `${name} (${priority})`).join(', ');
}
