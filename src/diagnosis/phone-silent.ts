import { lastContact, phoneName } from '../checks/phones.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import { isSilent, phonesInUseBy } from './authenticator-on-phones.ts';
import { defineRule } from './rule.ts';

/** Never more than a question: the person may be on holiday, and the phone switched off. */
export const phoneSilent = defineRule<readonly ManagedDevice[]>({
  id: 'phone-silent',
  evidence: 'users/{id}/managedDevices (beta): lastSyncDateTime',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  read: phonesInUseBy,

  decide(phones, now) {
    if (phones.length === 0) return { kind: 'skipped' };
    const contacts = phones.map((phone) => ({ phone, at: lastContact(phone)?.getTime() ?? null }));
    const newest = contacts.reduce((found, one) => ((one.at ?? 0) > (found.at ?? 0) ? one : found));
    if (newest.at === null) return { kind: 'unknown', reason: 'not-reported' };
    if (!isSilent(newest.phone, now)) return { kind: 'clear' };
    // Another phone that reports no time may well be in contact.
    if (contacts.some(({ at }) => at === null)) return { kind: 'unknown', reason: 'not-reported' };
    return {
      kind: 'cause',
      case: 'silent',
      facts: { phone: phoneName(newest.phone), at: newest.at, phones: phones.length },
      asOf: now,
    };
  },

  cases: {
    silent: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'on', no: 'off' } },
    on: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
    off: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
  },

  text: {
    title: 'Your phone’s contact with your company',
    silent: 'Your phone “{phone}” was last in contact on {at, date, short} at {at, time, short}, so it may have missed changes.',
    silentNext: 'Switch the phone on, unlock it, connect it to Wi-Fi, and check again in ten minutes.',
    silentAsk: 'Is the phone on and connected?',
    silentWhere: 'Unlock “{phone}” and open a web page in Safari.',
    on: 'The phone is on, and your company has not heard from it since {at, date, short} at {at, time, short}.',
    onNext: 'Keep it unlocked on Wi-Fi for ten minutes and check again. If nothing changes, send this to IT.',
    off: 'Your phone “{phone}” has to be on and connected to get what it missed.',
    offNext: 'Switch it on, unlock it, connect it to Wi-Fi, and check again in ten minutes.',
    anyIt:
      '“{phone}” has not checked in for more than 24 hours; of {phones, plural, one {one phone} other {# phones}} in use it is the last to speak. Send a sync: Intune admin center > Devices > All devices > the phone > Sync. Look whether it is switched off or erased.',
  },
});
