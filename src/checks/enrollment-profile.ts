import type { EnrollmentProfile } from '../graph/enrollment-profiles.ts';
import { defineCheck, type PersonRun } from './check.ts';
import { cannotTell, fail, type Outcome, type OutcomeFacts, pass, warn } from './outcome.ts';
import { agreed, contenders, explain, reaches } from './reach.ts';
import { exclusionsOf, type GroupDetail, noDetail, reasonSlots, standingFor } from './reasons.ts';

export interface ProfileFacts {
  profiles: readonly EnrollmentProfile[];
  memberOf: ReadonlySet<string>;
  /** Names for the reasons; without it, ids stand for them. */
  detail?: GroupDetail;
}

/** Keys of the `type` slot: letters only, so that escaping a fact never changes which words are chosen. */
const typeSlot: Record<EnrollmentProfile['enrollmentType'], string> = {
  'account-driven': 'account',
  'web-device': 'web',
  device: 'device',
  'company-portal-user': 'portal',
  'by-choice': 'choice',
  unknown: 'unknown',
};

/** The profiles, where the person stands towards them, and why. */
export async function profileFacts(run: PersonRun, profiles: readonly EnrollmentProfile[]): Promise<ProfileFacts> {
  const { memberOf, ...detail } = await standingFor(run, profiles);
  return { profiles, memberOf, detail };
}

export const enrollmentProfile = defineCheck<ProfileFacts>({
  id: 'enrollment-profile',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const { value: profiles } = await run.tenant.enrollmentProfiles();
    return profileFacts(run, profiles);
  },

  decide(facts) {
    const { possible, settled, doubt } = contenders(facts.profiles, facts.memberOf);
    const outcomes = possible.map((winner) => outcomeFor(winner, facts));
    return agreed(settled ? outcomes : [...outcomes, nothingReaches(facts)], doubt);
  },

  text: {
    title: 'This kind of set-up is switched on for you',
    warn: 'The set-up asks who owns the phone. Choose that it is yours, and then that only work apps and data are secured.',
    fail: '{reason, select, none {This kind of set-up is not switched on for you yet. IT has to add you; there is nothing wrong with your phone.} other {Your company has chosen another kind of set-up for you than the one this guide is for. IT has to change that first.}}',
    fix: '{reason, select, none {No enrollment type profile reaches this person. {others, plural, =0 {There is no profile in the tenant.} other {Profiles that do not reach them, by priority: {missed}.}}{excluded, plural, =0 {} other { Left out by a group, as profile: group. {exclusions}.}} Assign an account driven user enrollment profile to a user group with this person; device groups have no effect.} choice {The profile “{winner}” (priority {priority}) wins for this person and lets them choose; account driven user enrollment is among the choices. Nothing has to change.} other {The profile “{winner}” (priority {priority}, {type, select, web {web based device enrollment} device {device enrollment} portal {user enrollment with Company Portal, not available for new phones} choice {user choice without account driven enrollment} other {another type}}) wins for this person.{how, select, everyone { It is assigned to all users.} group { They are in the group “{group}”.} nested { They are in “{through}” inside the group “{group}”.} other {}} {lower, plural, =0 {No other profile reaches them.} other {Profiles that reach them too but come later: {losers}.}} Move an account driven profile up, or take the person out of the winning one.}} Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types.',
  },
});

function outcomeFor(winner: EnrollmentProfile, facts: ProfileFacts): Outcome {
  const found = winnerFacts(winner, facts);
  if (winner.enrollmentType === 'account-driven') return pass(found);
  if (winner.enrollmentType !== 'by-choice')
    return winner.enrollmentType === 'unknown' ? cannotTell('not-reported') : fail(found);
  if (winner.offersAccountDriven === null) return cannotTell('not-reported');
  return winner.offersAccountDriven ? warn({ ...found, reason: 'choice' }) : fail(found);
}

function winnerFacts(winner: EnrollmentProfile, { profiles, memberOf, detail = noDetail }: ProfileFacts): OutcomeFacts {
  const later = profiles.filter(
    (one) => one.id !== winner.id && one.priority >= winner.priority && reaches(one.assignments, memberOf) !== 'no',
  );
  return {
    reason: 'type',
    excluded: 0,
    exclusions: '',
    winner: winner.name,
    priority: winner.priority,
    type: typeSlot[winner.enrollmentType] ?? 'unknown',
    lower: later.length,
    losers: named(later),
    others: profiles.length,
    missed: '',
    ...reasonSlots(explain(winner.assignments, memberOf), detail),
  };
}

function nothingReaches({ profiles, memberOf, detail = noDetail }: ProfileFacts): Outcome {
  const exclusions = profiles
    .map((profile) => ({ profile, by: exclusionsOf(explain(profile.assignments, memberOf), detail) }))
    .filter(({ by }) => by !== '');
  return fail({
    reason: 'none',
    winner: '',
    priority: 0,
    type: '',
    lower: 0,
    losers: '',
    others: profiles.length,
    missed: named(profiles),
    excluded: exclusions.length,
    exclusions: exclusions.map(({ profile, by }) => `${profile.name}: ${by}`).join('; '),
    how: 'unclear',
    group: '',
    through: '',
  });
}

function named(profiles: readonly EnrollmentProfile[]): string {
  const ranked = [...profiles].sort((one, other) => one.priority - other.priority);
  return ranked.map((one) => `${one.name} (${one.priority})`).join(', ');
}
