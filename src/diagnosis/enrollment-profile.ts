import { enrollmentProfile, profileFacts, type ProfileFacts } from '../checks/enrollment-profile.ts';
import type { EnrollmentProfile } from '../graph/enrollment-profiles.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import { fromCheck, unlessPhoneInUse } from './before-set-up.ts';
import { defineRule } from './rule.ts';

/**
 * High at most: what happens to somebody whom no profile reaches is not documented. A profile that lets people choose stops
 * nobody who chooses rightly; a wrong choice shows as a phone of another type.
 */
export const enrollmentProfileRule = defineRule<Aged<readonly EnrollmentProfile[]> | null, Aged<ProfileFacts> | null>({
  id: 'enrollment-profile',
  evidence: 'deviceManagement/appleUserInitiatedEnrollmentProfiles (beta), their order, and checkMemberGroups',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All', 'DeviceManagementManagedDevices.Read.All'],
  read: (run) => unlessPhoneInUse(run, run.tenant.enrollmentProfiles()),

  async readOn(run, known) {
    if (!known) return null;
    const { value: profiles, asOf } = known;
    return { value: await profileFacts(run, profiles), asOf };
  },

  decide(facts, now) {
    if (!facts) return { kind: 'skipped' };
    const outcome = enrollmentProfile.decide(facts.value, now);
    return fromCheck(outcome, { asOf: facts.asOf, caseOf: ({ reason }) => (reason === 'none' ? 'none' : 'other') });
  },

  cases: {
    none: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    other: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'Whether setting up a phone is switched on for you',
    none: 'Setting up an iPhone or iPad for work is not switched on for you yet. Nothing is wrong with your phone.',
    noneNext: 'Ask IT to switch it on for you. They can do it in a few minutes.',
    other: 'Your company has chosen another way of setting up a phone for you than the one I can guide you through.',
    otherNext: 'Ask IT which way is meant for you before you start.',
    anyIt: enrollmentProfile.text.fix,
  },
});
