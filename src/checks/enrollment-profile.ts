import type { EnrollmentProfile } from '../graph/enrollment-profiles.ts';
import { defineCheck } from './check.ts';
import { cannotTell, fail, type Outcome, type OutcomeFacts, pass, warn } from './outcome.ts';
import { agreed, contenders, membershipFor, reaches } from './reach.ts';

export interface ProfileFacts {
  profiles: readonly EnrollmentProfile[];
  memberOf: ReadonlySet<string>;
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

export const enrollmentProfile = defineCheck<ProfileFacts>({
  id: 'enrollment-profile',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const { value: profiles } = await run.tenant.enrollmentProfiles();
    return { profiles, memberOf: await membershipFor(run, profiles) };
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
    fix: '{reason, select, none {No enrollment type profile reaches this person. {others, plural, =0 {There is no profile in the tenant.} other {Profiles that do not reach them, by priority: {missed}.}} Assign an account driven user enrollment profile to a user group with this person; device groups have no effect.} choice {The profile “{winner}” (priority {priority}) wins for this person and lets them choose; account driven user enrollment is among the choices. Nothing has to change.} other {The profile “{winner}” (priority {priority}, {type, select, web {web based device enrollment} device {device enrollment} portal {user enrollment with Company Portal, not available for new phones} choice {user choice without account driven enrollment} other {another type}}) wins for this person. {lower, plural, =0 {No other profile reaches them.} other {Profiles that reach them too but come later: {losers}.}} Move an account driven profile up, or take the person out of the winning one.}} Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types.',
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

function winnerFacts(winner: EnrollmentProfile, { profiles, memberOf }: ProfileFacts): OutcomeFacts {
  const later = profiles.filter(
    (one) => one.id !== winner.id && one.priority >= winner.priority && reaches(one.assignments, memberOf) !== 'no',
  );
  return {
    reason: 'type',
    winner: winner.name,
    priority: winner.priority,
    type: typeSlot[winner.enrollmentType] ?? 'unknown',
    lower: later.length,
    losers: named(later),
    others: profiles.length,
    missed: '',
  };
}

const nothingReaches = ({ profiles }: ProfileFacts): Outcome =>
  fail({
    reason: 'none',
    winner: '',
    priority: 0,
    type: '',
    lower: 0,
    losers: '',
    others: profiles.length,
    missed: named(profiles),
  });

function named(profiles: readonly EnrollmentProfile[]): string {
  const ranked = [...profiles].sort((one, other) => one.priority - other.priority);
  return ranked.map((one) => `${one.name} (${one.priority})`).join(', ');
}
