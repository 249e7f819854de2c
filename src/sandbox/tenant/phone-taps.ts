import type { Refusal } from './enrollment-answer.ts';
import type { AppState } from './device.ts';
import type { PhoneMessage, PhoneState, ScreenId } from './model.ts';
import type { PhoneWorld } from './phone-world.ts';

/** What a tap changes in the tenant. */
export type Effect =
  | { kind: 'sign-in' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'abandon' }
  | { kind: 'enroll' }
  | { kind: 'authenticator'; state: AppState }
  | { kind: 'other-apps'; state: AppState }
  | { kind: 'denied'; code: number }
  | { kind: 'register' }
  | { kind: 'remove' };

export interface Move {
  phone: PhoneState;
  effect: Effect | null;
}

const discoveryFailed: PhoneMessage = {
  title: 'Sign-in Failed',
  text: 'Your Apple Account does not support the expected services on this device. Contact your administrator to sign in.',
  asks: null,
};

const authenticatorNeeded: PhoneMessage = {
  title: 'Teams needs Authenticator',
  text: 'To use your work account on this device, Microsoft Authenticator has to be installed first.',
  asks: null,
};

const registrationFailed: PhoneMessage = {
  title: 'Set up your device to get access',
  text: 'Contoso requires you to secure this device before you can open Teams.',
  asks: null,
};

const removalQuestion: PhoneMessage = {
  title: 'Remove Management?',
  text: 'Work apps and their data will be removed from this device. Your own apps, photos and messages stay.',
  asks: 'remove-management',
};

export type Tap = (phone: PhoneState, world: PhoneWorld) => Move;

export const go = (phone: PhoneState, screen: ScreenId, effect: Effect | null = null): Move => ({
  phone: { ...phone, screen },
  effect,
});
const say = (phone: PhoneState, message: PhoneMessage, effect: Effect | null = null): Move => ({
  phone: { ...phone, message },
  effect,
});

/** By screen and control. The first control of a screen is its main one: "next" taps it. */
export const taps: Record<ScreenId, Record<string, Tap>> = {
  home: {
    settings: (phone) => go(phone, 'settings'),
    authenticator: (phone, world) =>
      go(phone, world.authenticatorApp === null || world.authenticator === 'installed' ? 'home' : 'authenticator-prompt'),
    apps: (phone) => go(phone, 'apps-prompt'),
    teams: openTeams,
  },
  settings: { general: (phone) => go(phone, 'general') },
  general: { vpn: (phone) => go(phone, phone.managed ? 'managed' : 'vpn') },
  vpn: { 'work-account': (phone) => go(phone, 'work-account') },
  'work-account': { continue: continueWithAddress },
  microsoft: { 'sign-in': signIn },
  icloud: { continue: (phone) => go(phone, 'icloud-password') },
  'icloud-password': { continue: (phone) => go(phone, 'allow') },
  allow: {
    allow: (phone) => go({ ...phone, managed: true }, 'installing', { kind: 'enroll' }),
    'dont-allow': (phone) => go(phone, 'vpn', { kind: 'abandon' }),
  },
  installing: { done: (phone) => go(phone, 'managed') },
  managed: {
    home: (phone, world) => go(phone, promptOf(world)),
    remove: (phone) => say(phone, removalQuestion),
  },
  'authenticator-prompt': {
    install: (phone, world) =>
      go(phone, world.othersPending ? 'apps-prompt' : 'home', { kind: 'authenticator', state: 'installed' }),
    cancel: (phone) => go(phone, 'home', { kind: 'authenticator', state: 'failed' }),
  },
  'apps-prompt': {
    install: (phone) => go(phone, 'home', { kind: 'other-apps', state: 'installed' }),
    cancel: (phone) => go(phone, 'home', { kind: 'other-apps', state: 'failed' }),
  },
  teams: { continue: register },
  ready: { home: (phone) => go(phone, 'home') },
};

/** An empty field is filled with the person's own address, so that clicking through works. */
function continueWithAddress(phone: PhoneState, world: PhoneWorld): Move {
  const address = phone.address === '' ? world.person.address : phone.address;
  const known = address.toLowerCase() === world.person.address.toLowerCase();
  return known && world.domainKnown ? go({ ...phone, address }, 'microsoft') : say(phone, discoveryFailed);
}

function signIn(phone: PhoneState, world: PhoneWorld): Move {
  if (world.refusal === null) return go(phone, 'icloud', { kind: 'sign-in' });
  return say({ ...phone, screen: 'vpn' }, world.refusal.message, { kind: 'refused', refusal: world.refusal });
}

function openTeams(phone: PhoneState, world: PhoneWorld): Move {
  if (world.device?.registered === true) return go(phone, 'ready');
  return world.authenticator === 'installed'
    ? go(phone, 'teams')
    : say(phone, authenticatorNeeded, { kind: 'denied', code: 50127 });
}

/** The single sign-on policy registers the phone. Without it Teams asks in vain. */
function register(phone: PhoneState, world: PhoneWorld): Move {
  return world.registers
    ? go(phone, 'ready', { kind: 'register' })
    : say(phone, registrationFailed, { kind: 'denied', code: 50129 });
}

function promptOf(world: PhoneWorld): ScreenId {
  if (world.authenticatorApp !== null && world.authenticator !== 'installed') return 'authenticator-prompt';
  return world.othersPending ? 'apps-prompt' : 'home';
}
