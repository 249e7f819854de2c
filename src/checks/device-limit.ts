import type { DeviceLimit } from '../graph/enrollment-restrictions.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineCheck, type PersonRun } from './check.ts';
import { cannotTell, fail, type Outcome, pass, warn } from './outcome.ts';
import { agreed, contendersBeforeDefault, explain } from './reach.ts';
import { type GroupDetail, noDetail, reasonSlots, standingFor } from './reasons.ts';

export interface LimitFacts {
  limits: readonly DeviceLimit[];
  devices: readonly ManagedDevice[];
  memberOf: ReadonlySet<string>;
  /** Names for the reasons; without it, ids stand for them. */
  detail?: GroupDetail;
}

/** The limits, where the person stands towards them, and why. */
export async function limitFacts(run: PersonRun, limits: readonly DeviceLimit[]): Promise<Omit<LimitFacts, 'devices'>> {
  const { memberOf, ...detail } = await standingFor(run, limits);
  return { limits, memberOf, detail };
}

/** Intune does not count devices without contact for 90 days, nor those on their way out. */
const countedDays = 90;

export const deviceLimit = defineCheck<LimitFacts>({
  id: 'device-limit',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'DeviceManagementManagedDevices.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const [devices, facts] = await Promise.all([
      devicesOf(run.graph, run.personId),
      run.tenant.enrollmentRestrictions().then(({ value }) => limitFacts(run, value.limits)),
    ]);
    return { ...facts, devices };
  },

  decide(facts, now) {
    const { limits, memberOf } = facts;
    const { possible, settled, doubt } = contendersBeforeDefault(limits, memberOf);
    const outcomes = possible.map((limit) => outcomeFor(limit, facts, now));
    return agreed(settled ? outcomes : [...outcomes, cannotTell('not-reported')], doubt);
  },

  text: {
    title: 'You can add one more device',
    warn: 'You have {used} of {limit} work devices. The next phone is the last one that fits.',
    fail: '{used, plural, one {You already have # work device} other {You already have # work devices}}, and your company allows {limit}. IT has to remove an old one or allow more.',
    fix: 'The person has {used} devices that count, and the limit in force, “{policy}”{how, select, everyone { (assigned to all users)} group { (they are in the group “{group}”)} nested { (they are in “{through}” inside the group “{group}”)} other {}}, is {limit}. Counted: {names}. Remove a device that is no longer used, or raise the limit. Intune admin center > Devices > Enrollment > Device limit restriction. Microsoft Entra has a limit of its own, which I do not read: Entra admin center > Devices > Device settings.',
  },
});

function outcomeFor(restriction: DeviceLimit, found: LimitFacts, now: Date): Outcome {
  const { devices, memberOf, detail = noDetail } = found;
  const limit = restriction.limit ?? 0;
  if (!Number.isInteger(limit) || limit < 1) return cannotTell('not-reported');
  const counted = devices.filter((device) => counts(device, now) === 'yes');
  const perhaps = devices.filter((device) => counts(device, now) === 'perhaps').length;
  const used = counted.length;
  const names = counted.map((device) => device.name).join(', ');
  const why = reasonSlots(explain(restriction.assignments, memberOf), detail);
  const facts = { used, limit, policy: restriction.name, names, ...why };
  if (used >= limit) return fail(facts);
  if (used + perhaps >= limit) return cannotTell('not-reported');
  // A limit of one with no device yet is no reason to warn anybody.
  return used > 0 && used + perhaps === limit - 1 ? warn(facts) : pass(facts);
}

function counts(device: ManagedDevice, now: Date): 'yes' | 'no' | 'perhaps' {
  if (device.retiring) return 'no';
  const contact = device.lastSync ?? device.enrolledAt;
  if (contact === null) return 'perhaps';
  return now.getTime() - contact.getTime() > countedDays * 86_400_000 ? 'no' : 'yes';
}
