import { personalIosAllowed, restrictionFacts, type RestrictionFacts } from '../checks/personal-ios-allowed.ts';
import type { EnrollmentRestrictions } from '../graph/enrollment-restrictions.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import { fromCheck, unlessPhoneInUse } from './before-set-up.ts';
import { defineRule } from './rule.ts';

/** Changes take up to 15 minutes to arrive, so it is never certain. */
export const enrollmentRestriction = defineRule<Aged<EnrollmentRestrictions> | null, Aged<RestrictionFacts> | null>({
  id: 'enrollment-restriction',
  evidence: 'deviceManagement/deviceEnrollmentConfigurations (beta): iOS restrictions, their order, and checkMemberGroups',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All', 'DeviceManagementManagedDevices.Read.All'],
  read: (run) => unlessPhoneInUse(run, run.tenant.enrollmentRestrictions()),

  async readOn(run, known) {
    if (!known) return null;
    return { value: await restrictionFacts(run, known.value.ios), asOf: known.asOf };
  },

  decide(facts, now) {
    if (!facts) return { kind: 'skipped' };
    const outcome = personalIosAllowed.decide(facts.value, now);
    return fromCheck(outcome, { asOf: facts.asOf, caseOf: ({ reason }) => (reason === 'platform' ? 'platform' : 'personal') });
  },

  cases: {
    platform: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    personal: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'Whether private iPhones are allowed',
    platform: 'Your company does not let you set up an iPhone or iPad for work at the moment. You did nothing wrong.',
    platformNext: 'Ask IT to allow it for you.',
    personal: 'Your company does not let you set up your own iPhone or iPad for work at the moment. You did nothing wrong.',
    personalNext: 'Ask IT to allow private phones for you.',
    anyIt: personalIosAllowed.text.fix,
  },
});
