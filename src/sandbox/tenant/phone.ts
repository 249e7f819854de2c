import type { PhoneState, ScreenId } from './model.ts';
import { go, type Move, taps } from './phone-taps.ts';
import { newPhone, type PhoneWorld } from './phone-world.ts';

const backFrom: Partial<Record<ScreenId, ScreenId>> = {
  settings: 'home',
  general: 'settings',
  vpn: 'general',
  managed: 'general',
  'work-account': 'vpn',
  microsoft: 'work-account',
  icloud: 'vpn',
  'icloud-password': 'icloud',
  allow: 'vpn',
  teams: 'home',
  ready: 'home',
  'authenticator-prompt': 'home',
  'apps-prompt': 'home',
};

/** One action on the phone: next, back, decline, tap:<control>, type:<text>, remove-management. Null: not possible here. */
export function move(phone: PhoneState, action: string, world: PhoneWorld): Move | null {
  if (action === 'remove-management')
    return phone.managed ? { phone: { ...newPhone, screen: 'vpn' }, effect: { kind: 'remove' } } : null;
  if (phone.message !== null) return answerMessage(phone, action);
  if (action === 'back') return go(phone, backFrom[phone.screen] ?? phone.screen);
  if (action === 'next') return tap(phone, mainControl(phone, world), world);
  if (action === 'decline') return decline(phone, world);
  if (action.startsWith('type:')) return phone.screen === 'work-account' ? typed(phone, action.slice('type:'.length)) : null;
  return action.startsWith('tap:') ? tap(phone, action.slice('tap:'.length), world) : null;
}

/** The control that leads on from here. */
export function mainControl(phone: PhoneState, world: PhoneWorld): string {
  if (phone.screen !== 'home' || !phone.managed) return Object.keys(taps[phone.screen])[0] ?? '';
  if (world.authenticatorApp !== null && world.authenticator !== 'installed') return 'authenticator';
  return world.othersPending ? 'apps' : 'teams';
}

function tap(phone: PhoneState, control: string, world: PhoneWorld): Move | null {
  const known = taps[phone.screen];
  return Object.hasOwn(known, control) ? (known[control]?.(phone, world) ?? null) : null;
}

function decline(phone: PhoneState, world: PhoneWorld): Move {
  const no = ['dont-allow', 'cancel'].find((control) => Object.hasOwn(taps[phone.screen], control));
  return (no === undefined ? null : tap(phone, no, world)) ?? go(phone, backFrom[phone.screen] ?? phone.screen);
}

/** While an alert shows, nothing under it can be reached. */
function answerMessage(phone: PhoneState, action: string): Move {
  const agreed = phone.message?.asks !== null && action === 'tap:agree';
  return agreed
    ? { phone: { ...newPhone, screen: 'vpn' }, effect: { kind: 'remove' } }
    : { phone: { ...phone, message: null }, effect: null };
}

function typed(phone: PhoneState, address: string): Move {
  return { phone: { ...phone, address: address.trim().slice(0, 100) }, effect: null };
}
