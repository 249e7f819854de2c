import type { AppState } from '../graph/app-states.ts';
import type { AuthenticatorApp } from '../graph/mobile-apps.ts';

/** The managed app only: a copy from the App Store, a sign-in method and a registration are three other facts. */
export type AuthenticatorState = 'installed' | 'pending' | 'failed' | 'not-assigned' | 'unknown';

export interface AppCounts {
  installed: number;
  pending: number;
  failed: number;
}

/**
 * What Intune says about Authenticator on one phone. `apps` null: the list could not be read, so the name decides,
 * and then a missing name proves nothing.
 */
export function authenticatorOn(states: readonly AppState[], apps: readonly AuthenticatorApp[] | null): AuthenticatorState {
  const seen = new Set(states.filter((state) => isAuthenticator(state, apps)).map(stateOf));
  if (seen.size === 0) return apps ? 'not-assigned' : 'unknown';
  return bestFirst.find((state) => seen.has(state)) ?? 'unknown';
}

// A tenant may hold several Authenticator apps, and one that arrived is enough.
const bestFirst: readonly AuthenticatorState[] = ['installed', 'pending', 'failed', 'unknown', 'not-assigned'];

/** The other apps that the company installs by itself. */
export function otherAppsOn(states: readonly AppState[], apps: readonly AuthenticatorApp[] | null): AppCounts {
  const others = states.filter((state) => isRequired(state) && !isAuthenticator(state, apps)).map(stateOf);
  const count = (wanted: AuthenticatorState) => others.filter((state) => state === wanted).length;
  return { installed: count('installed'), pending: count('pending'), failed: count('failed') };
}

function isAuthenticator(state: AppState, apps: readonly AuthenticatorApp[] | null): boolean {
  if (apps) return apps.some((app) => app.id === state.applicationId);
  return /\bauthenticator\b/i.test(state.name);
}

/** `requiredInstall`, `requiredAndAvailableInstall`, but not `requiredUninstall`. */
const isRequired = (state: AppState): boolean => /^required/i.test(state.intent) && !/uninstall/i.test(state.intent);

function stateOf(state: AppState): AuthenticatorState {
  if (state.state === 'installed' || state.state === 'failed' || state.state === 'pending') return state.state;
  // The inventory runs behind, so "not installed" of a required app only means "not yet".
  if (state.state === 'not-installed') return isRequired(state) ? 'pending' : 'not-assigned';
  return 'unknown';
}
