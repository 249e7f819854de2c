import type { AppState } from './device.ts';
import { applyEffect } from './phone-effects.ts';
import { move } from './phone.ts';
import type { Move } from './phone-taps.ts';
import { newPhone, phoneWorld } from './phone-world.ts';
import type { Tenant } from './tenant.ts';

/** A walk from any screen to the end takes fewer taps than this. */
const mostSteps = 30;

const authenticatorStates: Record<string, AppState> = { pending: 'pendingInstall', installed: 'installed', failed: 'failed' };

/** Does an action on a persona's phone and in the tenant. False: unknown person, or not possible on this screen. */
export function act(tenant: Tenant, key: string, action: string): boolean {
  if (action === 'finish') return finish(tenant, key);
  if (action.startsWith('authenticator:')) return setAuthenticator(tenant, key, action.slice('authenticator:'.length));
  const world = phoneWorld(tenant.state, key, tenant.now());
  const result = world === null ? null : move(tenant.state.phones[key] ?? newPhone, action, world);
  return result !== null && perform(tenant, key, result);
}

/** Walks to the end, or to the message that stops it. A message that shows already is closed first. */
function finish(tenant: Tenant, key: string): boolean {
  if (tenant.state.phones[key] === undefined) return false;
  if (tenant.state.phones[key].message !== null) act(tenant, key, 'tap:ok');
  for (let step = 0; step < mostSteps; step += 1) {
    const phone = tenant.state.phones[key];
    if (phone === undefined || phone.message !== null || phone.screen === 'ready') return true;
    act(tenant, key, 'next');
  }
  return true;
}

function setAuthenticator(tenant: Tenant, key: string, wanted: string): boolean {
  const state = authenticatorStates[wanted];
  const phone = tenant.state.phones[key];
  if (state === undefined || phone === undefined || phoneWorld(tenant.state, key, tenant.now())?.device == null) return false;
  return perform(tenant, key, { phone, effect: { kind: 'authenticator', state } });
}

function perform(tenant: Tenant, key: string, { phone, effect }: Move): boolean {
  const world = phoneWorld(tenant.state, key, tenant.now());
  if (world === null) return false;
  tenant.change((state) => {
    state.phones[key] = phone;
    if (effect !== null) applyEffect(effect, { state, world, now: tenant.now() });
  });
  return true;
}
