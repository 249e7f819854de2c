import { setTimeout as sleep } from 'node:timers/promises';
import { handleWhen, retry } from 'cockatiel';
import { NoAnswer } from './failures.ts';

/** Who waits for the answer. */
export interface Caller {
  signal?: AbortSignal;
  /** On the clock of performance.now(): a wait that would end later is not begun. */
  deadline?: number;
}

export interface Patience {
  /** Milliseconds; doubles with every try. */
  base: number;
  /** No single wait is longer than this, in milliseconds; a longer one is the caller's to plan. */
  longest: number;
}

const tries = 3;
// Timers may ring a little early; Graph's Retry-After must be over.
const late = 5;

/** Asks again after a passing failure, at most three times. For reads only: a write could happen twice. */
export function patiently<T>(ask: () => Promise<T>, caller: Caller, patience: Patience): Promise<T> {
  let wait = 0;
  let attempt = 0;
  const worthAnotherTry = (error: unknown): boolean => {
    if (!(error instanceof NoAnswer) || !error.passing) return false;
    wait = waitAfter(error, patience.base * 2 ** attempt);
    attempt += 1;
    return wait <= patience.longest + late && performance.now() + wait < (caller.deadline ?? Number.POSITIVE_INFINITY);
  };
  const policy = retry(handleWhen(worthAnotherTry), { maxAttempts: tries });
  // cockatiel's own wait goes on after an abort and would hold up a shutdown.
  const askInTime = async (): Promise<T> => {
    if (wait > 0) await sleep(wait, undefined, { signal: caller.signal });
    return ask();
  };
  return unlessAborted(policy.execute(askInTime, caller.signal), caller.signal);
}

// Full jitter keeps replicas apart. A Retry-After is kept to the letter, so items told the same come back together.
function waitAfter(failure: NoAnswer, ceiling: number): number {
  const { retryAfter } = failure.details;
  return retryAfter === undefined ? Math.random() * ceiling : retryAfter * 1000 + late;
}

/** Settles at once when the signal aborts, even if the work itself does not listen. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(givenUp(signal));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

export const givenUp = (signal: AbortSignal): NoAnswer =>
  new NoAnswer('Graph did not answer in time', { passing: false, cause: signal.reason });
