import type { MethodKind, SignInMethod } from '../graph/sign-in-methods.ts';

/** Ways to confirm a sign-in that need no Authenticator. A code app may well be Authenticator, so it is not among them. */
const withoutAuthenticator: readonly MethodKind[] = ['phone', 'passkey', 'computer', 'temporary-pass'];
const usable: ReadonlySet<MethodKind> = new Set([
  ...withoutAuthenticator,
  'authenticator',
  'passkey-in-authenticator',
  'code-app',
]);

/** The one that stays when Authenticator is gone; null: none is registered, or the list could not be read. */
export const wayWithoutAuthenticator = (methods: readonly SignInMethod[] | null): MethodKind | null =>
  withoutAuthenticator.find((kind) => methods?.some((method) => method.kind === kind)) ?? null;

export const usableAmong = (methods: readonly SignInMethod[]): SignInMethod[] =>
  methods.filter((method) => usable.has(method.kind));

/** Where Authenticator is set up as a way to confirm, as far as it is named. It says nothing about the app on a phone. */
export const authenticatorsAmong = (methods: readonly SignInMethod[]): SignInMethod[] =>
  methods.filter((method) => method.kind === 'authenticator');
