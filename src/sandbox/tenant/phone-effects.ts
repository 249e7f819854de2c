import { isAuthenticator } from './applications.ts';
import { guidOf, phoneSystemVersion } from './ids.ts';
import type { AppState, Device } from './device.ts';
import type { Person } from './person.ts';
import { type AppliedPolicy, blockingPolicy, compliantPhonePolicy, signInDefaults } from './sign-in.ts';
import type { TenantState } from './model.ts';
import type { Effect } from './phone-taps.ts';
import type { PhoneWorld } from './phone-world.ts';
import { newDevice, registeredDevice } from './seed-devices.ts';

interface Place {
  state: TenantState;
  world: PhoneWorld;
  now: Date;
}

/** Writes into the tenant what the tap does in a real one. */
export function applyEffect(effect: Effect, place: Place): void {
  switch (effect.kind) {
    case 'sign-in':
      return addSignIn(place, { code: 0, enrolling: true });
    case 'refused':
      addSignIn(place, { code: effect.refusal.signInCode ?? 0, enrolling: true });
      return effect.refusal.event === null ? undefined : addEvent(place, effect.refusal.event);
    case 'abandon':
      return addEvent(place, { category: 'userAbandonment', reason: 'UserAbandonment' });
    case 'enroll':
      place.state.devices.push(newDevice(place.world.person, { now: place.now, organisation: place.state.organisation }));
      return undefined;
    case 'authenticator':
      return setApps(place, [authenticatorIdIn(place)], effect.state);
    case 'other-apps':
      return setApps(
        place,
        place.world.otherApps.map((app) => app.id),
        effect.state,
      );
    case 'denied':
      return addSignIn(place, { code: effect.code, enrolling: false });
    case 'register':
      alter(place, registeredDevice);
      return addSignIn(place, { code: 0, enrolling: false });
    case 'remove':
      return removeDevice(place);
    default:
      return effect satisfies never;
  }
}

/** From outside, Authenticator can be put on a phone where Intune would not install it. */
function authenticatorIdIn({ state, world }: Place): string {
  return (world.authenticatorApp ?? state.organisation.applications.find(isAuthenticator))?.id ?? '';
}

function alter({ state, world, now }: Place, change: (device: Device) => Device): void {
  const at = state.devices.findIndex((device) => device.id === world.device?.id);
  const device = state.devices[at];
  if (device !== undefined) state.devices[at] = { ...change(device), lastSync: now.toISOString() };
}

function setApps(place: Place, ids: readonly string[], state: AppState): void {
  alter(place, (device) => ({ ...device, apps: { ...device.apps, ...Object.fromEntries(ids.map((id) => [id, state])) } }));
}

function removeDevice({ state, world }: Place): void {
  const at = state.devices.findIndex((device) => device.id === world.device?.id);
  if (at !== -1) state.devices.splice(at, 1);
}

function addSignIn({ state, world, now }: Place, { code, enrolling }: { code: number; enrolling: boolean }): void {
  const at = now.toISOString();
  const policies = policiesOf(world.person, code, enrolling);
  const app = enrolling ? 'Microsoft Authentication Broker' : 'Microsoft Teams';
  const resource = enrolling ? 'Microsoft Intune Enrollment' : 'Office 365 Exchange Online';
  const id = guidOf(`sign-in:${world.person.id}:${at}:${state.signIns.length}`);
  const deviceId = world.device?.id ?? null;
  state.signIns.push({
    ...signInDefaults(),
    id,
    at,
    userId: world.person.id,
    app,
    resource,
    code,
    policies,
    deviceId,
    place: code === 53003 ? 'abroad' : 'home',
  });
}

function policiesOf(person: Person, code: number, enrolling: boolean): AppliedPolicy[] {
  if (code === 53003) return [blockingPolicy(person.blockedBy)];
  return code === 0 && !enrolling ? [compliantPhonePolicy('success')] : [];
}

function addEvent({ state, world, now }: Place, { category, reason }: { category: string; reason: string }): void {
  const at = now.toISOString();
  const id = guidOf(`event:${world.person.id}:${at}:${state.enrollmentEvents.length}`);
  const system = world.person.family === 'iPad' ? 'iPadOS' : 'iOS';
  state.enrollmentEvents.push({ id, at, userId: world.person.id, system, osVersion: phoneSystemVersion, category, reason });
}
