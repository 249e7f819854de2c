import type { EnrollmentProfile } from '../../graph/enrollment-profiles.ts';
import type { SsoExtension } from '../../graph/sso-extension.ts';
import type { Aged } from '../../graph/tenant-facts.ts';
import { crowdOf, type Subject, subjectsIn } from '../audience.ts';
import { look, type Seen } from './look.ts';
import { meantPermissions } from './meant-people.ts';
import { peopleSlots } from './people-slots.ts';
import { type Held, leftWithout, reachedByBoth } from './sso-audience.ts';
import { type Lint, lint, type SsoProblem } from './sso-lint.ts';
import { ssoExtensionText } from './sso-extension-text.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

interface Facts {
  extensions: Aged<readonly SsoExtension[]>;
  /** Who gets what; it needs more permissions than the extension itself. */
  audience: Seen<{ profiles: readonly EnrollmentProfile[]; subjects: readonly Subject[] }>;
}

type SsoFine = 'right';
type SsoFound = SsoProblem | 'none' | 'unassigned' | 'double' | 'doubleOpen' | 'gap' | 'gapOpen';
type SsoOutcome = TenantOutcome<SsoFine, SsoFound>;

export const ssoExtensionCheck = defineTenantCheck<Facts, SsoFine, SsoFound>({
  id: 'sso-extension',
  permissions: ['DeviceManagementConfiguration.Read.All', ...meantPermissions],
  usesBeta: true,
  features: ['policy'],

  async read(run) {
    const profiles = look(run.tenant.enrollmentProfiles(), 'sso-extension', meantPermissions);
    const extensions = await run.tenant.ssoExtensions();
    const seen = await profiles;
    if (!seen.seen) return { extensions, audience: seen };
    const assigned = [...extensions.value, ...seen.value.value];
    const crowd = crowdOf(run, assigned).then((found) => ({ profiles: seen.value.value, subjects: subjectsIn(found) }));
    return { extensions, audience: await look(crowd, 'sso-extension', meantPermissions) };
  },

  decide({ extensions, audience }) {
    const assigned = extensions.value.filter(({ assignments }) => assignments.some(({ excludes }) => !excludes));
    if (extensions.value.length === 0) return fails('none', extensions);
    if (assigned.length === 0) return fails('unassigned', extensions, { profiles: named(extensions.value) });
    const single = assigned.flatMap((extension) => outcomesFor(extension, extensions));
    const together = audience.seen ? aboutPeople(assigned, { ...audience.value, extensions }) : [audience.outcome];
    return [...single, ...together];
  },

  text: ssoExtensionText,
});

function outcomesFor(extension: SsoExtension, aged: Facts['extensions']): SsoOutcome[] {
  const found = lint(extension).map((one) => outcomeOf(one, extension, aged));
  return found.length > 0 ? found : [passes('right', aged, about(extension))];
}

function outcomeOf(found: Lint, extension: SsoExtension, aged: Facts['extensions']): SsoOutcome {
  if (found.status === 'unknown') return cannotSay('not-reported');
  const slots = { ...about(extension), ...found.facts };
  return found.status === 'fail' ? fails(found.problem, aged, slots) : warns(found.problem, aged, slots);
}

const about = ({ name, place }: SsoExtension) => ({ profile: name, place });

interface People {
  profiles: readonly EnrollmentProfile[];
  subjects: readonly Subject[];
  extensions: Facts['extensions'];
}

function aboutPeople(assigned: readonly SsoExtension[], { profiles, subjects, extensions }: People): SsoOutcome[] {
  const pairs = assigned.flatMap((one, index) => assigned.slice(index + 1).map((other) => [one, other] as const));
  const doubles = pairs.flatMap(([one, other]) => {
    const slots = { profiles: named([one, other]) };
    return heldOutcomes(reachedByBoth(subjects, one, other), { certain: 'double', open: 'doubleOpen', slots, extensions });
  });
  const gap = heldOutcomes(leftWithout(subjects, profiles, assigned), {
    certain: 'gap',
    open: 'gapOpen',
    slots: { profiles: named(assigned) },
    extensions,
  });
  return [...doubles, ...gap];
}

interface Telling {
  certain: SsoFound;
  open: SsoFound;
  slots: { profiles: string };
  extensions: Facts['extensions'];
}

function heldOutcomes(held: Held, { certain, open, slots, extensions }: Telling): SsoOutcome[] {
  if (held.certain.length > 0) return [fails(certain, extensions, { ...slots, ...peopleSlots(held.certain) })];
  if (held.doubt !== null) return [cannotSay(held.doubt)];
  if (held.open.length === 0) return [];
  return [cannotSay('not-reported', { case: open, facts: { ...slots, ...peopleSlots(held.open) } })];
}

const named = (extensions: readonly SsoExtension[]): string => extensions.map(({ name }) => `“${name}”`).join(', ');
