import { phoneName, phonesAmong, phonesInUse } from '../checks/phones.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineRule, type Verdict } from './rule.ts';

/** Only ever likely: app protection needs no device, and the phone may be enrolled for minutes or under another account. */
export const noPhone = defineRule<readonly ManagedDevice[]>({
  id: 'no-phone',
  evidence: 'users/{id}/managedDevices (beta)',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  read: (run) => devicesOf(run.graph, run.personId),

  decide(devices, now): Verdict {
    if (phonesInUse(devices, now).length > 0) return { kind: 'clear' };
    const cause = { kind: 'cause', asOf: now } as const;
    const [silent] = phonesAmong(devices);
    if (silent) return { ...cause, case: 'old', facts: { phone: phoneName(silent) } };
    const leaving = devices.find((device) => device.system !== 'other');
    if (leaving) return { ...cause, case: 'leaving', facts: { phone: phoneName(leaving) } };
    return { ...cause, case: 'none', facts: {} };
  },

  cases: {
    none: { confidence: 'high', actsOn: 'employee', next: 'set-up' },
    old: { confidence: 'high', actsOn: 'employee', next: 'set-up' },
    leaving: { confidence: 'high', actsOn: 'employee', next: 'set-up' },
  },

  text: {
    title: 'Your phone in the company’s records',
    none: 'I see no iPhone or iPad that is set up for work with your account.',
    noneNext: 'Set up your iPhone or iPad. If you have just done it, wait fifteen minutes and check again.',
    noneIt:
      'Intune has no iOS/iPadOS device of this person. Failed service discovery and failed sign-ins leave no record in Intune.',
    old: 'The only phone I see for you, “{phone}”, has not been in contact for over a month. It is probably not the one in your hand.',
    oldNext: 'Set up the phone you use now. If it is the same one, connect it to Wi-Fi, unlock it and check again.',
    oldIt: 'All iOS/iPadOS devices of this person are stale (no contact for 30 days): “{phone}”.',
    leaving: 'Work is just being removed from “{phone}”, and I see no other phone of yours.',
    leavingNext: 'Wait until it is removed, then set it up again.',
    leavingIt: 'The only iOS/iPadOS device of this person, “{phone}”, is being retired, wiped or deleted.',
  },
});
