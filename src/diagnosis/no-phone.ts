import { phoneName, phonesAmong, phonesInUse } from '../checks/phones.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { isGuest } from './before-set-up.ts';
import { defineRule, type Verdict } from './rule.ts';

export interface DevicesOfPerson {
  devices: readonly ManagedDevice[];
  /** Another organisation looks after a guest’s phone, so none is expected here. null: could not be told. */
  guest: boolean | null;
}

const where =
  'On the iPhone or iPad, open Settings > General > VPN & Device Management. Your work account is shown there as a managed account.';

/**
 * Absence is never sure: the phone may be minutes old, looked after by another organisation, or covered by app protection alone.
 * So the person is asked what the phone itself shows.
 */
export const noPhone = defineRule<DevicesOfPerson>({
  id: 'no-phone',
  evidence: 'users/{id}/managedDevices (beta)',
  permissions: ['DeviceManagementManagedDevices.Read.All'],

  async read(run) {
    const [devices, guest] = await Promise.all([devicesOf(run.graph, run.personId), isGuest(run)]);
    return { devices, guest };
  },

  decide({ devices, guest }, now): Verdict {
    if (guest) return { kind: 'skipped' };
    if (phonesInUse(devices, now).length > 0) return { kind: 'clear' };
    const cause = { kind: 'cause', asOf: now } as const;
    const [silent] = phonesAmong(devices);
    if (silent) return { ...cause, case: 'old', facts: { phone: phoneName(silent) } };
    const leaving = devices.find((device) => device.system !== 'other');
    if (leaving) return { ...cause, case: 'leaving', facts: { phone: phoneName(leaving) } };
    return { ...cause, case: 'none', facts: {} };
  },

  cases: {
    none: { confidence: 'medium', actsOn: 'employee', next: 'set-up', ask: { yes: 'shown', no: 'notShown' } },
    old: { confidence: 'medium', actsOn: 'employee', next: 'set-up', ask: { yes: 'oldShown', no: 'notShown' } },
    leaving: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'leavingShown', no: 'notShown' } },
    shown: { confidence: 'high', actsOn: 'it', next: 'check-again', answered: true },
    oldShown: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    leavingShown: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    notShown: { confidence: 'high', actsOn: 'employee', next: 'set-up', answered: true },
  },

  text: {
    title: 'Your phone in the company’s records',
    none: 'I see no iPhone or iPad that is set up for work with your account.',
    noneNext: 'Set up your iPhone or iPad. If you have just done it, wait fifteen minutes and check again.',
    noneIt:
      'Intune has no iOS/iPadOS device of this person. Failed service discovery and failed sign-ins leave no record in Intune, and app protection policies alone need no device.',
    noneAsk: 'Is your work account shown on the phone?',
    noneWhere: where,
    old: 'The only phone I see for you, “{phone}”, has not been in contact for over a month. It may not be the one in your hand.',
    oldNext: 'Set up the phone you use now. If it is the same one, connect it to Wi-Fi, unlock it and check again.',
    oldIt: 'All iOS/iPadOS devices of this person are stale (no contact for 30 days), among them “{phone}”.',
    oldAsk: 'Is your work account shown on the phone that you use now?',
    oldWhere: where,
    leaving: 'Work is just being removed from “{phone}”, and I see no other phone of yours.',
    leavingNext: 'Wait until it is removed, then check again.',
    leavingIt:
      'The only iOS/iPadOS device of this person, “{phone}”, is being retired, wiped or deleted. See Intune admin center > Devices > All devices > the device > Device action status.',
    leavingAsk: 'Is your work account still shown on the phone?',
    leavingWhere: where,
    shown: 'Your phone shows a work account, but your company does not see the phone.',
    shownNext:
      'If you have just set it up, wait fifteen minutes and check again. If it is the account of another organisation, ask that one. Otherwise tell IT.',
    shownIt:
      'The person says that a managed account is shown on the phone, yet Intune has no iOS/iPadOS device in use of theirs. Check whether it is another tenant’s account or another MDM, and whether the record was deleted: Intune admin center > Devices > iOS/iPadOS.',
    oldShown: 'Then your phone is set up, but it has lost contact with your company.',
    oldShownNext: 'Connect it to Wi-Fi, unlock it, and check again in ten minutes. If nothing changes, tell IT.',
    oldShownIt:
      'The person says that the managed account is still shown on the phone, but “{phone}” has not checked in for 30 days. Send a sync; check whether the push certificate was replaced instead of renewed.',
    leavingShown: 'Then the phone has not finished removing work yet.',
    leavingShownNext:
      'Keep it unlocked and on Wi-Fi, and check again in fifteen minutes. If nobody told you that work would be removed, tell IT.',
    leavingShownIt:
      'The removal of “{phone}” is pending and the phone still shows the managed account. It completes at the next check-in.',
    notShown: 'Then the phone in your hand is not set up for work.',
    notShownNext: 'Set it up now. You need not install anything first: it begins in Settings.',
    notShownIt:
      'The person says that the phone shows no managed account. They start the account driven set-up; there is nothing to change while licence, profile and restriction are fine.',
  },
});
