import type { PlatformRestriction } from '../graph/enrollment-restrictions.ts';
import { defineCheck, type PersonRun } from './check.ts';
import { cannotTell, fail, type Outcome, pass } from './outcome.ts';
import { agreed, contendersBeforeDefault, explain } from './reach.ts';
import { type GroupDetail, noDetail, reasonSlots, standingFor } from './reasons.ts';

export interface RestrictionFacts {
  restrictions: readonly PlatformRestriction[];
  memberOf: ReadonlySet<string>;
  /** Names for the reasons; without it, ids stand for them. */
  detail?: GroupDetail;
}

/** The restrictions, where the person stands towards them, and why. */
export async function restrictionFacts(run: PersonRun, restrictions: readonly PlatformRestriction[]): Promise<RestrictionFacts> {
  const { memberOf, ...detail } = await standingFor(run, restrictions);
  return { restrictions, memberOf, detail };
}

/** Passes with `minimumVersion` and `maximumVersion` (empty: no limit), so that the guide can compare the phone. */
export const personalIosAllowed = defineCheck<RestrictionFacts>({
  id: 'personal-ios-allowed',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    return restrictionFacts(run, (await run.tenant.enrollmentRestrictions()).value.ios);
  },

  decide(facts) {
    const { restrictions, memberOf } = facts;
    const { possible, settled, doubt } = contendersBeforeDefault(restrictions, memberOf);
    const outcomes = possible.map((restriction) => outcomeFor(restriction, facts));
    return agreed(settled ? outcomes : [...outcomes, cannotTell('not-reported')], doubt);
  },

  text: {
    title: 'Your company allows private iPhones and iPads',
    fail: '{reason, select, platform {Your company does not let you set up an iPhone or iPad for work at the moment. IT has to allow it.} other {Your company does not let you set up a private iPhone or iPad for work at the moment. IT has to allow it.}}',
    fix: 'The platform restriction “{policy}” is in force for this person{how, select, everyone { (assigned to all users)} group { (they are in the group “{group}”)} nested { (they are in “{through}” inside the group “{group}”)} other {}} and {reason, select, platform {blocks iOS/iPadOS altogether} other {blocks personally owned iOS/iPadOS devices; account driven User Enrollment always counts as personal}}. Intune admin center > Devices > Enrollment > Device platform restriction > iOS restrictions.',
  },
});

function outcomeFor(restriction: PlatformRestriction, { memberOf, detail = noDetail }: RestrictionFacts): Outcome {
  const policy = restriction.name;
  const why = reasonSlots(explain(restriction.assignments, memberOf), detail);
  if (restriction.platformBlocked === true) return fail({ policy, reason: 'platform', ...why });
  if (restriction.personalBlocked === true) return fail({ policy, reason: 'personal', ...why });
  if (restriction.platformBlocked === null || restriction.personalBlocked === null) return cannotTell('not-reported');
  return pass({
    policy,
    minimumVersion: restriction.minimumVersion ?? '',
    maximumVersion: restriction.maximumVersion ?? '',
  });
}
