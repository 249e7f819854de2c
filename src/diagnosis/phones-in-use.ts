import { lastContact, phonesInUse } from '../checks/phones.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import type { RuleRun } from './rule.ts';

/** The phones that may be in the person’s hand, newest first. */
export const phonesInUseBy = async (run: RuleRun): Promise<ManagedDevice[]> =>
  phonesInUse(await devicesOf(run.graph, run.personId), run.now);

/** Older phones of the same person hardly matter. */
const phonesRead = 3;

/** The newest few of them, for what is read or told phone by phone. */
export const newestPhones = async (run: RuleRun): Promise<ManagedDevice[]> => (await phonesInUseBy(run)).slice(0, phonesRead);

/** A phone checks in about every eight hours; a whole day of silence is worth a word. */
const silentAfter = 24 * 60 * 60_000;

/** No word from the phone for a day, so all that Intune says of it may be old. One that reports no time is not known to be. */
export function isSilent(phone: ManagedDevice, now: Date): boolean {
  const contact = lastContact(phone);
  return contact !== null && now.getTime() - contact.getTime() > silentAfter;
}
