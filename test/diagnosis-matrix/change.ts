import { type Device, deviceDefaults } from '../../src/sandbox/tenant/device.ts';
import { authenticatorAppId, guidOf } from '../../src/sandbox/tenant/ids.ts';
import type { TenantState } from '../../src/sandbox/tenant/model.ts';
import type { Person } from '../../src/sandbox/tenant/person.ts';
import { type SignInEntry, signInDefaults } from '../../src/sandbox/tenant/sign-in.ts';

const minute = 60_000;
export const hours = 60;
export const days = 24 * hours;

/** So many minutes ago, as the tenant writes times. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * minute).toISOString();

export function personIn(state: TenantState, key: string): Person {
  const found = state.people.find((person) => person.key === key);
  if (!found) throw new Error(`Contoso has no ${key}`);
  return found;
}

/** The person's first phone. */
export function phoneOf(state: TenantState, key: string): Device {
  const { id } = personIn(state, key);
  const found = state.devices.find((device) => device.userId === id);
  if (!found) throw new Error(`${key} has no phone`);
  return found;
}

/** One more device of the person. */
export function addDevice(state: TenantState, key: string, is: Partial<Device>): Device {
  const person = personIn(state, key);
  const device: Device = {
    ...deviceDefaults(),
    id: guidOf(`device:${key}:${state.devices.length}`),
    userId: person.id,
    name: `${person.name.split(' ')[0]}'s iPhone`,
    enrolledAt: ago(30 * days),
    lastSync: ago(20),
    ...is,
  };
  state.devices.push(device);
  return device;
}

/** A phone on which everything works. */
export function addWorkingPhone(state: TenantState, key: string, is: Partial<Device> = {}): Device {
  const { apps } = phoneOf(state, 'healthy');
  return addDevice(state, key, { registered: true, entraDeviceId: guidOf(`entra:${key}`), compliance: 'compliant', apps, ...is });
}

/** The newest line of the person's sign-in log; without a `code` it worked. */
export function signIn(state: TenantState, key: string, { minutes, ...is }: { minutes: number } & Partial<SignInEntry>): void {
  const { id: userId } = personIn(state, key);
  const id = guidOf(`sign-in:${key}:${state.signIns.length}`);
  state.signIns.push({ ...signInDefaults(), id, userId, at: ago(minutes), ...is });
  state.signIns.sort((one, other) => one.at.localeCompare(other.at));
}

export function failedSetUp(state: TenantState, key: string, { minutes, category }: { minutes: number; category: string }): void {
  const { id: userId } = personIn(state, key);
  state.enrollmentEvents.push({
    id: guidOf(`event:${key}:${state.enrollmentEvents.length}`),
    at: ago(minutes),
    userId,
    system: 'iOS',
    osVersion: '26.1',
    category,
    reason: '',
  });
}

/** Where the person's Authenticator is; null: Intune has no line for it. */
export function authenticatorIs(device: Device, state: Device['apps'][string]): void {
  device.apps = { ...device.apps, [authenticatorAppId]: state };
}

/** Something that worked lately, so that the log shows more than nothing. */
export const workedLately = (state: TenantState, key: string): void => signIn(state, key, { minutes: 50 });
