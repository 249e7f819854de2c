import { requiredApps } from './applications.ts';
import { authenticatorAppId, guidOf } from './ids.ts';
import type { AppState, Device, Person } from './model.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** An iPhone or iPad as account driven User Enrollment leaves it, before anything is installed. */
export function newDevice(person: Person, now: Date): Device {
  const first = person.name.split(' ')[0] ?? person.name;
  return {
    id: guidOf(`device:${person.id}:${now.toISOString()}`),
    userId: person.id,
    name: `${first}'s ${person.family}`,
    family: person.family,
    model: person.family === 'iPad' ? 'iPad Air 13-inch (M3)' : 'iPhone 17',
    osVersion: '26.1',
    enrolledAt: now.toISOString(),
    lastSync: now.toISOString(),
    enrollmentType: 'appleAccountDrivenUserEnrollment',
    owner: 'personal',
    compliance: 'unknown',
    registered: false,
    entraDeviceId: '',
    failedPolicies: [],
    apps: Object.fromEntries(requiredApps.map((app) => [app.id, 'pendingInstall'])),
  };
}

/** The device after its first work app registered it with Entra. */
export function registeredDevice(device: Device): Device {
  return { ...device, registered: true, entraDeviceId: guidOf(`entra:${device.id}`), compliance: 'compliant' };
}

/** The devices that the personas have on the first day. */
export function seedDevices(people: readonly Person[], now: Date): Device[] {
  return people.flatMap((person) => devicesOfPersona(person, now));
}

function devicesOfPersona(person: Person, now: Date): Device[] {
  const ago = (ms: number) => newDevice(person, new Date(now.getTime() - ms));
  const healthy = (ms: number) => inDailyUse(registeredDevice(ago(ms)), now);
  switch (person.key) {
    case 'authenticator-pending':
      return [{ ...ago(hour), lastSync: minutesBefore(now, 4) }];
    case 'authenticator-failed':
      return [{ ...withApp(ago(5 * hour), 'failed'), lastSync: minutesBefore(now, 12) }];
    case 'not-compliant':
      return [{ ...healthy(40 * day), compliance: 'noncompliant', osVersion: '18.5', failedPolicies: ['iOS minimum version'] }];
    case 'device-limit':
      return [olderDevice(healthy(300 * day), 'iPhone 13'), olderDevice(healthy(120 * day), 'iPhone SE')];
    case 'healthy':
    case 'admin':
    case 'help-desk':
      return [healthy(14 * day)];
    case 'wrong-password':
      return [healthy(60 * day)];
    default:
      return [];
  }
}

function withApp(device: Device, state: AppState): Device {
  return { ...device, apps: { ...device.apps, [authenticatorAppId]: state } };
}

function inDailyUse(device: Device, now: Date): Device {
  const apps: Record<string, AppState> = Object.fromEntries(Object.keys(device.apps).map((id) => [id, 'installed']));
  return { ...device, apps, lastSync: minutesBefore(now, 37) };
}

/** Enrolled as a whole device through Safari, before Contoso had account driven enrollment. */
function olderDevice(device: Device, model: string): Device {
  return { ...device, model, name: `Luca ${model}`, enrollmentType: 'userEnrollment' };
}

function minutesBefore(now: Date, minutes: number): string {
  return new Date(now.getTime() - minutes * 60 * 1000).toISOString();
}
