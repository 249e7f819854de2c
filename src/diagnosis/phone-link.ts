import type { ManagedDevice } from '../graph/managed-devices.ts';

/** Whether Entra ID knows a phone. `problem`: it knew it, and no longer accepts it. */
export type PhoneLink = 'linked' | 'open' | 'problem' | 'unknown';

const noDevice = /^[0-]+$/;

/** Revoked and the like count before the plain flag; a flag and a state that contradict each other tell nothing. */
export function linkOf(phone: ManagedDevice): PhoneLink {
  const { registered, registrationState } = phone;
  if (registrationState === 'problem') return 'problem';
  if (registered === true) return registrationState === 'not-registered' ? 'unknown' : 'linked';
  if (registered === false) return registrationState === 'registered' ? 'unknown' : 'open';
  if (registrationState === 'registered') return 'linked';
  return registrationState === 'not-registered' || noDevice.test(phone.entraDeviceId ?? '') ? 'open' : 'unknown';
}
