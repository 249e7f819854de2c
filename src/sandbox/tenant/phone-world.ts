import { installableAppsFor, isAuthenticator, registeringPoliciesFor } from './applications.ts';
import type { AppState, Device } from './device.ts';
import { personByKey } from './directory.ts';
import { type Refusal, refusalOf } from './enrollment-answer.ts';
import type { PhoneState, ScreenId, TenantState } from './model.ts';
import type { Application } from './organisation.ts';
import type { Person } from './person.ts';

/** The screens in the order in which a new phone meets them. */
export const screenOrder: readonly ScreenId[] = [
  'home',
  'settings',
  'general',
  'vpn',
  'work-account',
  'microsoft',
  'icloud',
  'icloud-password',
  'allow',
  'installing',
  'managed',
  'authenticator-prompt',
  'apps-prompt',
  'teams',
  'ready',
];

/** What the phone can see of the tenant. */
export interface PhoneWorld {
  person: Person;
  /** The phone's own record in Intune. */
  device: Device | null;
  /** Authenticator as Intune can install it here; null when it cannot. */
  authenticatorApp: Application | null;
  authenticator: AppState | null;
  /** The other apps that Intune installs by itself. */
  otherApps: readonly Application[];
  othersPending: boolean;
  /** The single sign-on policy is there, so that the first work app registers the phone. */
  registers: boolean;
  /** The domain of the person's address is one of this tenant's. */
  domainKnown: boolean;
  refusal: Refusal | null;
}

/** The world around a persona's phone; null for an unknown key. */
export function phoneWorld(state: TenantState, key: string, now: Date): PhoneWorld | null {
  const person = personByKey(state, key);
  if (person === undefined || person.deleted) return null;
  const own = state.devices.filter(
    (device) => device.userId === person.id && device.enrollmentType === 'appleAccountDrivenUserEnrollment',
  );
  return worldWith(state, person, { device: own.at(-1) ?? null, now });
}

export function worldWith(state: TenantState, person: Person, about: { device: Device | null; now: Date }): PhoneWorld {
  const { organisation } = state;
  const { device } = about;
  const installable = installableAppsFor(organisation, person);
  const otherApps = installable.filter((app) => !isAuthenticator(app));
  const fits = (state: string | null | undefined) => state !== 'conflict' && state !== 'error' && state !== null;
  const registering = registeringPoliciesFor(organisation, person);
  const domain = person.address.split('@').at(-1)?.toLowerCase();
  return {
    person,
    device,
    authenticatorApp: installable.find(isAuthenticator) ?? null,
    authenticator: authenticatorOn(organisation.applications, device),
    otherApps,
    othersPending: device !== null && otherApps.some((app) => device.apps[app.id] !== 'installed'),
    registers: registering.some((policy) => fits(device?.configurationStates[policy.id])),
    domainKnown: organisation.domains.some((one) => one.verified && one.name.toLowerCase() === domain),
    refusal: refusalOf(state, person, about.now),
  };
}

/** A tenant may hold several Authenticator apps; one that is installed is enough. */
function authenticatorOn(applications: readonly Application[], device: Device | null): AppState | null {
  const states = applications.filter(isAuthenticator).map((app) => device?.apps[app.id] ?? null);
  return states.find((state) => state === 'installed') ?? states.find((state) => state !== null) ?? null;
}

export const newPhone: PhoneState = { screen: 'home', address: '', message: null, managed: false };
