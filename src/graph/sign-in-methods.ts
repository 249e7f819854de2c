import { path } from './address.ts';
import { textIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** `passkey-in-authenticator` lives in Authenticator, yet is a fact of its own. */
export type MethodKind =
  | 'password'
  | 'authenticator'
  | 'passkey-in-authenticator'
  | 'passkey'
  | 'phone'
  | 'code-app'
  | 'temporary-pass'
  | 'computer'
  | 'email'
  | 'other';

export interface SignInMethod {
  kind: MethodKind;
  /** Of the device where the method lives, as the person or Microsoft named it; may be empty. */
  name: string;
}

const kinds: Readonly<Record<string, MethodKind>> = {
  passwordAuthenticationMethod: 'password',
  microsoftAuthenticatorAuthenticationMethod: 'authenticator',
  fido2AuthenticationMethod: 'passkey',
  phoneAuthenticationMethod: 'phone',
  softwareOathAuthenticationMethod: 'code-app',
  temporaryAccessPassAuthenticationMethod: 'temporary-pass',
  windowsHelloForBusinessAuthenticationMethod: 'computer',
  platformCredentialAuthenticationMethod: 'computer',
  emailAuthenticationMethod: 'email',
};

/** Passkeys that live in Authenticator, on iOS and on Android. */
const authenticatorPasskeys = new Set(['90a3ccdf-635c-4729-a248-9b709135078f', 'de1e552d-db1d-4423-a619-566b625cdc84']);

/**
 * How the person may prove who they are. It does not say whether the phone in hand holds it. Counts against the five
 * requests in ten seconds of the sign-in log. Needs UserAuthenticationMethod.Read.All.
 */
export async function signInMethodsOf(graph: GraphReader, personId: string): Promise<SignInMethod[]> {
  const rows = await graph.list<Raw>(path`/users/${personId}/authentication/methods`, { version: 'v1.0' });
  return rows.map((row) => ({ kind: kindOf(row), name: textIn(row, 'displayName') ?? '' }));
}

function kindOf(row: Raw): MethodKind {
  const kind = kinds[typeOf(row)] ?? 'other';
  const inAuthenticator = kind === 'passkey' && authenticatorPasskeys.has(textIn(row, 'aaGuid')?.toLowerCase() ?? '');
  return inAuthenticator ? 'passkey-in-authenticator' : kind;
}
