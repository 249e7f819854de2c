import { firstStateOf, requiredAppsFor } from './applications.ts';
import { type AppState, type Device, deviceDefaults } from './device.ts';
import { authenticatorAppId, guidOf } from './ids.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import { ssoPolicyId } from './seed-organisation.ts';

interface Day {
  organisation: Organisation;
  now: Date;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** An iPhone or iPad as account driven User Enrollment leaves it, before anything is installed. */
export function newDevice(person: Person, { organisation, now }: Day): Device {
  const first = person.name.split(' ')[0] ?? person.name;
  const apps = requiredAppsFor(organisation, person);
  return {
    ...deviceDefaults(),
    id: guidOf(`device:${person.id}:${now.toISOString()}`),
    userId: person.id,
    name: `${first}'s ${person.family}`,
    family: person.family,
    model: person.family === 'iPad' ? 'iPad Air 13-inch (M3)' : 'iPhone 17',
    enrolledAt: now.toISOString(),
    lastSync: now.toISOString(),
    apps: Object.fromEntries(apps.map((app) => [app.id, firstStateOf(app)])),
  };
}

/** The device after its first work app registered it with Entra. */
export function registeredDevice(device: Device): Device {
  return { ...device, registered: true, entraDeviceId: guidOf(`entra:${device.id}`), compliance: 'compliant' };
}

/** The devices that the personas have on the first day. */
export function seedDevices(people: readonly Person[], today: Day): Device[] {
  return people.flatMap((person) => devicesOfPersona(person, today));
}

/** Makes phones of one person that were enrolled that long ago. */
interface Maker {
  now: Date;
  ago: (ms: number) => Device;
  healthy: (ms: number) => Device;
}

function devicesOfPersona(person: Person, today: Day): Device[] {
  const { now } = today;
  const ago = (ms: number) => newDevice(person, { ...today, now: new Date(now.getTime() - ms) });
  const healthy = (ms: number) => inDailyUse(registeredDevice(ago(ms)), now);
  return phonesOf[person.key ?? '']?.({ now, ago, healthy }) ?? [];
}

const outdated = () => ({ osVersion: '18.5', failedPolicies: ['iOS minimum version'] });

/** By persona key; who is not here has no phone yet. */
const phonesOf: Record<string, (maker: Maker) => Device[]> = {
  'authenticator-pending': ({ ago, now }) => [{ ...ago(hour), lastSync: before(now, 4) }],
  'authenticator-failed': ({ ago, now }) => [{ ...withApp(ago(5 * hour), 'failed'), lastSync: before(now, 12) }],
  'lost-phone': ({ ago, now }) => [{ ...withApp(ago(3 * hour), 'failed'), lastSync: before(now, 9) }],
  'sso-conflict': ({ ago, now }) => [{ ...inDailyUse(ago(26 * hour), now), configurationStates: { [ssoPolicyId]: 'conflict' } }],
  'not-compliant': ({ healthy }) => [{ ...healthy(40 * day), ...outdated(), compliance: 'noncompliant' }],
  'grace-period': ({ healthy, now }) => [
    { ...healthy(30 * day), ...outdated(), compliance: 'inGracePeriod', graceUntil: before(now, -3 * 24 * 60) },
  ],
  'two-phones': ({ healthy, now }) => [silent(healthy(400 * day), now), healthy(6 * day)],
  'device-limit': ({ healthy }) => [olderDevice(healthy(300 * day), 'iPhone 13'), olderDevice(healthy(120 * day), 'iPhone SE')],
  healthy: ({ healthy }) => [healthy(14 * day)],
  admin: ({ healthy }) => [healthy(14 * day)],
  'help-desk': ({ healthy }) => [healthy(14 * day)],
  'wrong-password': ({ healthy }) => [healthy(60 * day)],
  locked: ({ healthy }) => [healthy(60 * day)],
};

function withApp(device: Device, state: AppState): Device {
  return { ...device, apps: { ...device.apps, [authenticatorAppId]: state } };
}

function inDailyUse(device: Device, now: Date): Device {
  const apps: Record<string, AppState> = Object.fromEntries(Object.keys(device.apps).map((id) => [id, 'installed']));
  return { ...device, apps, lastSync: before(now, 37) };
}

/** In a drawer since the new phone came. */
function silent(device: Device, now: Date): Device {
  return { ...device, name: `${device.name} (old)`, model: 'iPhone 12', osVersion: '17.6', lastSync: before(now, 60 * 24 * 60) };
}

/** Enrolled as a whole device through Safari, before Contoso had account driven enrollment. */
function olderDevice(device: Device, model: string): Device {
  return { ...device, model, name: `Luca ${model}`, enrollmentType: 'userEnrollment' };
}

function before(now: Date, minutes: number): string {
  return new Date(now.getTime() - minutes * 60 * 1000).toISOString();
}
