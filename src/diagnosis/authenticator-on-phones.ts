import { type AuthenticatorState, authenticatorOn } from '../checks/authenticator-on.ts';
import { lastContact, phonesInUse } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { appStatesByDevice } from '../graph/app-states.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import type { AuthenticatorApp } from '../graph/mobile-apps.ts';
import type { RuleRun } from './rule.ts';

/** What Intune says of the company’s copy on one phone. A copy from the App Store is invisible. */
export interface AuthenticatorOnPhone {
  phone: ManagedDevice;
  state: AuthenticatorState;
  /** Id of the app object that failed, for its install report; null: none did, or it is not known. */
  failedAppId: string | null;
}

/** Intune lists the apps of a new phone minutes after the phone. */
const listedAfter = 15 * 60_000;

/** The phones that may be in the person’s hand, newest first. */
export const phonesInUseBy = async (run: RuleRun): Promise<ManagedDevice[]> =>
  phonesInUse(await devicesOf(run.graph, run.personId), run.now);

/** Older phones of the same person hardly matter. */
const phonesRead = 3;

/** The newest few of them, for what is read or told phone by phone. */
export const newestPhones = async (run: RuleRun): Promise<ManagedDevice[]> => (await phonesInUseBy(run)).slice(0, phonesRead);

/** First-round questions only. Throws when the states cannot be read; without the list of apps, their names decide. */
export async function authenticatorOnPhones(run: RuleRun): Promise<AuthenticatorOnPhone[]> {
  const [phones, states, apps] = await Promise.all([
    newestPhones(run),
    appStatesByDevice(run.graph, run.personId),
    orNull(run.tenant.authenticatorApps(), 'authenticator-state'),
  ]);
  return phones.map((phone) => {
    const listed = states.get(phone.id.toLowerCase());
    const app = listed?.find((one) => one.state === 'failed' && isOneOf(one.applicationId, apps?.value ?? []));
    const state = listed ? stateNow(phone, authenticatorOn(listed, apps?.value ?? null), run.now) : 'unknown';
    return { phone, state, failedAppId: app?.applicationId ?? null };
  });
}

const isOneOf = (id: string, apps: readonly AuthenticatorApp[]): boolean => apps.some((app) => app.id === id);

/** Right after enrollment a missing line only means that Intune has not got there. */
function stateNow(phone: ManagedDevice, state: AuthenticatorState, now: Date): AuthenticatorState {
  const young = phone.enrolledAt !== null && now.getTime() - phone.enrolledAt.getTime() < listedAfter;
  return state === 'not-assigned' && young ? 'unknown' : state;
}

/** A phone checks in about every eight hours; a whole day of silence is worth a word. */
const silentAfter = 24 * 60 * 60_000;

/** No word from the phone for a day, so all that Intune says of it may be old. One that reports no time is not known to be. */
export function isSilent(phone: ManagedDevice, now: Date): boolean {
  const contact = lastContact(phone);
  return contact !== null && now.getTime() - contact.getTime() > silentAfter;
}
