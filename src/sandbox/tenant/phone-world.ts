import { otherRequiredApps } from './applications.ts';
import { personByKey } from './directory.ts';
import { type Refusal, refusalOf } from './enrollment-answer.ts';
import { authenticatorAppId } from './ids.ts';
import type { AppState, Device, Person, PhoneState, ScreenId, TenantState } from './model.ts';

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
  authenticator: AppState | null;
  othersPending: boolean;
  refusal: Refusal | null;
}

/** The world around a persona's phone; null for an unknown key. */
export function phoneWorld(state: TenantState, key: string): PhoneWorld | null {
  const person = personByKey(state, key);
  if (person === undefined) return null;
  const own = state.devices.filter(
    (device) => device.userId === person.id && device.enrollmentType === 'appleAccountDrivenUserEnrollment',
  );
  const device = own.at(-1) ?? null;
  return worldWith(person, device, refusalOf(state, person));
}

export function worldWith(person: Person, device: Device | null, refusal: Refusal | null): PhoneWorld {
  const waits = (id: string) => device !== null && device.apps[id] !== 'installed';
  return {
    person,
    device,
    authenticator: device?.apps[authenticatorAppId] ?? null,
    othersPending: otherRequiredApps.some((app) => waits(app.id)),
    refusal,
  };
}

export const newPhone: PhoneState = { screen: 'home', address: '', message: null, managed: false };
