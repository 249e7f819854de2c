import type { PlatformRestriction } from '../graph/enrollment-restrictions.ts';
import { defineCheck } from './check.ts';
import { cannotTell, fail, type Outcome, pass } from './outcome.ts';
import { agreed, contenders, membershipFor } from './reach.ts';

export interface RestrictionFacts {
  restrictions: readonly PlatformRestriction[];
  memberOf: ReadonlySet<string>;
}

/** Passes with `minimumVersion` and `maximumVersion` (empty: no limit), so that the guide can compare the phone. */
export const personalIosAllowed = defineCheck<RestrictionFacts>({
  id: 'personal-ios-allowed',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const { ios } = (await run.tenant.enrollmentRestrictions()).value;
    return { restrictions: ios, memberOf: await membershipFor(run, ios) };
  },

  decide({ restrictions, memberOf }) {
    const custom = restrictions.filter((one) => !one.isDefault);
    const { possible, settled, doubt } = contenders(custom, memberOf);
    const fallback = restrictions.find((one) => one.isDefault);
    const inForce = settled ? possible : [...possible, fallback];
    return agreed(inForce.map(outcomeFor), doubt);
  },

  text: {
    title: 'Your company allows private iPhones and iPads',
    fail: '{reason, select, platform {Your company does not let you set up an iPhone or iPad for work at the moment. IT has to allow it.} other {Your company does not let you set up a private iPhone or iPad for work at the moment. IT has to allow it.}}',
    fix: 'The platform restriction “{policy}” is in force for this person and {reason, select, platform {blocks iOS/iPadOS altogether} other {blocks personally owned iOS/iPadOS devices; account driven User Enrollment always counts as personal}}. Intune admin center > Devices > Enrollment > Device platform restriction > iOS restrictions.',
  },
});

function outcomeFor(restriction: PlatformRestriction | undefined): Outcome {
  if (!restriction) return cannotTell('not-reported');
  const policy = restriction.name;
  if (restriction.platformBlocked === true) return fail({ policy, reason: 'platform' });
  if (restriction.personalBlocked === true) return fail({ policy, reason: 'personal' });
  if (restriction.platformBlocked === null || restriction.personalBlocked === null) return cannotTell('not-reported');
  return pass({
    policy,
    minimumVersion: restriction.minimumVersion ?? '',
    maximumVersion: restriction.maximumVersion ?? '',
  });
}
