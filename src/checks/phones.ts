import type { ManagedDevice } from '../graph/managed-devices.ts';

/** A record without contact for this long is hardly the phone in somebody's hand. Our own limit. */
const inUseDays = 30;
const day = 86_400_000;

/** iPhones and iPads that are managed and not on their way out. */
export const phonesAmong = (devices: readonly ManagedDevice[]): ManagedDevice[] =>
  devices.filter((device) => device.system !== 'other' && !device.retiring);

/** The last moment at which the phone certainly spoke to Intune; null: not reported. */
export function lastContact(phone: ManagedDevice): Date | null {
  const times = [phone.lastSync, phone.enrolledAt].filter((time) => time !== null).map((time) => time.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** Phones that may be in the person's hand, newest enrollment first. One that reports no time at all counts. */
export function phonesInUse(devices: readonly ManagedDevice[], now: Date): ManagedDevice[] {
  return newestFirst(
    phonesAmong(devices).filter((phone) => {
      const contact = lastContact(phone);
      return contact === null || now.getTime() - contact.getTime() <= inUseDays * day;
    }),
  );
}

export const newestFirst = (phones: readonly ManagedDevice[]): ManagedDevice[] =>
  [...phones].sort((one, other) => (other.enrolledAt?.getTime() ?? 0) - (one.enrolledAt?.getTime() ?? 0));

/** What to call a phone; one without a name goes by its kind. */
export const phoneName = (phone: ManagedDevice): string => phone.name || (phone.system === 'iPadOS' ? 'iPad' : 'iPhone');
