import { otherRequiredApps } from './applications.ts';
import { authenticatorAppId, guidOf } from './ids.ts';
import type { AppState, Device, Person, SignInEntry, TenantState } from './model.ts';
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
      place.state.devices.push(newDevice(place.world.person, place.now));
      return undefined;
    case 'authenticator':
      return setApps(place, [authenticatorAppId], effect.state);
    case 'other-apps':
      return setApps(
        place,
        otherRequiredApps.map((app) => app.id),
        effect.state,
      );
    case 'authenticator-missing':
      return addSignIn(place, { code: 50127, enrolling: false });
    case 'register':
      alter(place, registeredDevice);
      return addSignIn(place, { code: 0, enrolling: false });
    case 'remove':
      return removeDevice(place);
    default:
      return effect satisfies never;
  }
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
  const policy = policyOf(world.person, code, enrolling);
  const app = enrolling ? 'Microsoft Authentication Broker' : 'Microsoft Teams';
  const resource = enrolling ? 'Microsoft Intune Enrollment' : 'Office 365 Exchange Online';
  const id = guidOf(`sign-in:${world.person.id}:${at}:${state.signIns.length}`);
  const deviceId = world.device?.id ?? null;
  state.signIns.push({
    id,
    at,
    userId: world.person.id,
    app,
    resource,
    code,
    policy,
    deviceId,
    place: code === 53003 ? 'abroad' : 'home',
  });
}

function policyOf(person: Person, code: number, enrolling: boolean): SignInEntry['policy'] {
  if (code === 53003) return { name: person.blockedBy ?? 'Block access', result: 'failure' };
  return code === 0 && !enrolling ? { name: 'Require a compliant phone', result: 'success' } : null;
}

function addEvent({ state, world, now }: Place, { category, reason }: { category: string; reason: string }): void {
  const at = now.toISOString();
  const id = guidOf(`event:${world.person.id}:${at}:${state.enrollmentEvents.length}`);
  const system = world.person.family === 'iPad' ? 'iPadOS' : 'iOS';
  state.enrollmentEvents.push({ id, at, userId: world.person.id, system, osVersion: '26.1', category, reason });
}
