import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { UsherError } from '../errors.ts';
import { NoAnswer } from './failures.ts';

const timeoutMs = 10_000;
/** Graph may refuse every token, and Entra ID must not hear of each refusal. */
const renewAgainMs = 30_000;

export interface Tokens {
  /** Many may ask at once, Entra ID is asked once; the credential keeps what is still valid. */
  current(): Promise<string>;
  /** After Graph refused `refused` before its time: a newer one, or null when there is none to be had now. */
  renewed(refused: string, challenge: string | null): Promise<string | null>;
}

/** Fetches tokens for one Graph. */
export function tokensFor(credential: TokenCredential, graphUrl: string): Tokens {
  const scope = `${new URL(graphUrl).origin}/.default`;
  const ask = (options: GetTokenOptions): Promise<string> =>
    credential
      .getToken(scope, { ...options, abortSignal: AbortSignal.timeout(timeoutMs) })
      .then(textOf, (cause: unknown) => Promise.reject(failureOf(cause)));
  const current = oneAtATime(() => ask({}));
  const forced = oneAtATime((claims: string) => ask({ claims }));
  let renewedAt = Number.NEGATIVE_INFINITY;
  return {
    current: () => current(''),
    async renewed(refused, challenge) {
      const known = await current('');
      if (known !== refused) return known;
      if (!forced.isRunning() && performance.now() - renewedAt < renewAgainMs) return null;
      renewedAt = performance.now();
      return forced(claimsIn(challenge));
    },
  };
}

interface Shared {
  (argument: string): Promise<string>;
  isRunning(): boolean;
}

function oneAtATime(work: (argument: string) => Promise<string>): Shared {
  let pending: Promise<string> | null = null;
  const shared = (argument: string): Promise<string> => {
    pending ??= work(argument).finally(() => {
      pending = null;
    });
    return pending;
  };
  return Object.assign(shared, { isRunning: () => pending !== null });
}

/**
 * What Entra ID must know to give another token than the kept one: the claims of Graph's challenge, or else that it must be
 * a new one. Both are the form of continuous access evaluation.
 */
function claimsIn(challenge: string | null): string {
  const encoded = /\bclaims="([\w+/=-]+)"/.exec(challenge ?? '')?.[1];
  if (encoded) return Buffer.from(encoded, 'base64').toString('utf8');
  const value = String(Math.floor(Date.now() / 1000));
  return JSON.stringify({ access_token: { nbf: { essential: true, value } } });
}

function textOf(token: AccessToken | null): string {
  if (token === null) throw new NoAnswer('Entra ID gave no token', { passing: false });
  return token.token;
}

// An AADSTS number means that Entra ID heard us and said no: a wrong secret, an unknown tenant, an expired certificate.
function failureOf(cause: unknown): UsherError {
  const refused = cause instanceof Error && /AADSTS\d+/.test(cause.message);
  if (refused) return new UsherError('graph-forbidden', 'Entra ID refused the Graph credential', { cause });
  return new NoAnswer('Entra ID did not answer', { passing: true, cause });
}
