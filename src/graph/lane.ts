import { UsherError } from '../errors.ts';
import { givenUp, type Caller } from './retries.ts';

export interface LaneRules {
  /** For the log. */
  name: string;
  /** At most so many in so many milliseconds; null: as many as come. */
  limit: { most: number; withinMs: number } | null;
  /** Whoever would have to wait longer is sent away at once. */
  longestWaitMs: number;
}

/** Where requests of one kind wait for their turn. First come, first served. */
export interface Lane {
  /** Settles when it is the caller's turn. `graph-busy`, with the seconds to wait, when that comes too late for them. */
  enter(caller: Caller): Promise<void>;
  /** Nobody enters for so many milliseconds. */
  pause(ms: number): void;
  /** Milliseconds until the pause is over; 0 when there is none. */
  pausedMs(): number;
}

interface Waiting {
  /** On the clock of performance.now(). */
  latest: number;
  enter(this: void): void;
  refuse(this: void, failure: Error): void;
}

/** Opens a lane in which nobody waits yet. */
export function openLane({ name, limit, longestWaitMs }: LaneRules): Lane {
  let entered: number[] = [];
  let queue: Waiting[] = [];
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  const opensAt = (now: number, taken: readonly number[]): number => {
    const oldest = limit === null ? undefined : taken.at(-limit.most);
    return Math.max(now, pausedUntil, oldest === undefined ? now : oldest + (limit?.withinMs ?? 0));
  };
  const letIn = (now: number): void => {
    while (queue.length > 0 && opensAt(now, entered) <= now) {
      queue.shift()?.enter();
      if (limit !== null) entered = [...entered, now].slice(-limit.most);
    }
  };
  const refuseTheHopeless = (now: number): void => {
    const taken = [...entered];
    queue = queue.filter((waiting) => {
      const at = opensAt(now, taken);
      if (at > waiting.latest) waiting.refuse(busy(name, at - now));
      else taken.push(at);
      return at <= waiting.latest;
    });
  };
  const settle = (): void => {
    clearTimeout(timer);
    const now = performance.now();
    letIn(now);
    refuseTheHopeless(now);
    if (queue.length > 0) timer = setTimeout(settle, Math.ceil(opensAt(now, entered) - now));
  };
  const leave = (waiting: Waiting, signal: AbortSignal): void => {
    queue = queue.filter((other) => other !== waiting);
    waiting.refuse(givenUp(signal));
    settle();
  };

  return {
    async enter({ signal, deadline = Number.POSITIVE_INFINITY }) {
      if (signal?.aborted) throw givenUp(signal);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const waiting = { latest: Math.min(performance.now() + longestWaitMs, deadline), enter: resolve, refuse: reject };
      const stop = (): void => leave(waiting, signal as AbortSignal);
      signal?.addEventListener('abort', stop, { once: true });
      queue.push(waiting);
      settle();
      await promise.finally(() => signal?.removeEventListener('abort', stop));
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms);
      settle();
    },
    pausedMs: () => Math.max(0, pausedUntil - performance.now()),
  };
}

const busy = (name: string, waitMs: number): UsherError =>
  new UsherError('graph-busy', `Microsoft's limit for ${name} is used up`, {
    details: { retryAfter: Math.ceil(waitMs / 1000) },
  });
