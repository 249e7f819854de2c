import type { DeviceLimit } from '../graph/enrollment-restrictions.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineCheck } from './check.ts';
import { cannotTell, fail, type Outcome, pass, warn } from './outcome.ts';
import { agreed, contenders, membershipFor } from './reach.ts';

export interface LimitFacts {
  limits: readonly DeviceLimit[];
  devices: readonly ManagedDevice[];
  memberOf: ReadonlySet<string>;
}

/** Intune does not count devices without contact for 90 days, nor those on their way out. */
const countedDays = 90;

export const deviceLimit = defineCheck<LimitFacts>({
  id: 'device-limit',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'DeviceManagementManagedDevices.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const [devices, { limits, memberOf }] = await Promise.all([
      devicesOf(run.graph, run.personId),
      run.tenant
        .enrollmentRestrictions()
        .then(async ({ value: { limits } }) => ({ limits, memberOf: await membershipFor(run, limits) })),
    ]);
    return { limits, devices, memberOf };
  },

  decide({ limits, devices, memberOf }, now) {
    const { possible, settled, doubt } = contenders(
      limits.filter((one) => !one.isDefault),
      memberOf,
    );
    const inForce = settled ? possible : [...possible, limits.find((one) => one.isDefault)];
    return agreed(
      inForce.map((limit) => outcomeFor(limit, devices, now)),
      doubt,
    );
  },

  text: {
    title: 'You can add one more device',
    warn: 'You have {used} of {limit} work devices. The next phone is the last one that fits.',
    fail: '{used, plural, one {You already have # work device} other {You already have # work devices}}, and your company allows {limit}. IT has to remove an old one or allow more.',
    fix: 'The person has {used} devices that count, and the limit in force, “{policy}”, is {limit}. Counted: {names}. Remove a device that is no longer used, or raise the limit. Intune admin center > Devices > Enrollment > Device limit restriction. Microsoft Entra has a limit of its own, which I do not read: Entra admin center > Devices > Device settings.',
  },
});

function outcomeFor(restriction: DeviceLimit | undefined, devices: readonly ManagedDevice[], now: Date): Outcome {
  const limit = restriction?.limit ?? 0;
  if (!restriction || !Number.isInteger(limit) || limit < 1) return cannotTell('not-reported');
  const counted = devices.filter((device) => counts(device, now) === 'yes');
  const perhaps = devices.filter((device) => counts(device, now) === 'perhaps').length;
  const used = counted.length;
  const facts = { used, limit, policy: restriction.name, names: counted.map((device) => device.name).join(', ') };
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
