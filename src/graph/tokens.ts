import type { AccessToken, TokenCredential } from '@azure/identity';
import { UsherError } from '../errors.ts';
import { NoAnswer } from './failures.ts';

const timeoutMs = 10_000;

/** Fetches tokens for one Graph. Many may ask at once, Entra ID is asked once; the credential keeps what is still valid. */
export function tokensFor(credential: TokenCredential, graphUrl: string): () => Promise<string> {
  const scope = `${new URL(graphUrl).origin}/.default`;
  let pending: Promise<string> | null = null;
  return () => {
    pending ??= credential
      .getToken(scope, { abortSignal: AbortSignal.timeout(timeoutMs) })
      .then(textOf, (cause: unknown) => Promise.reject(failureOf(cause)))
      .finally(() => {
        pending = null;
      });
    return pending;
  };
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
