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
  const door = doorWith(limit);
  let queue: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const settle = (): void => {
    clearTimeout(timer);
    const now = performance.now();
    while (queue.length > 0 && door.opensAt(now) <= now) {
      queue.shift()?.enter();
      door.passed(now);
    }
    queue = stillInTime(queue, door, { name, now });
    if (queue.length > 0) timer = setTimeout(settle, Math.ceil(door.opensAt(now) - now));
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
      door.shutFor(ms);
      settle();
    },
    pausedMs: () => door.shutMs(),
  };
}

/** Refuses those whose turn would come too late, and so lets those behind them move up. */
function stillInTime(queue: readonly Waiting[], door: Door, { name, now }: { name: string; now: number }): Waiting[] {
  const ahead: number[] = [];
  return queue.filter((waiting) => {
    const at = door.opensAt(now, ahead);
    if (at > waiting.latest) waiting.refuse(busy(name, at - now));
    else ahead.push(at);
    return at <= waiting.latest;
  });
}

interface Door {
  /** When the next one may pass, after those `ahead` who will pass at these times. */
  opensAt(now: number, ahead?: readonly number[]): number;
  passed(at: number): void;
  shutFor(ms: number): void;
  shutMs(): number;
}

function doorWith(limit: LaneRules['limit']): Door {
  const { most, withinMs } = limit ?? { most: 0, withinMs: 0 };
  let lately: number[] = [];
  let shutUntil = Number.NEGATIVE_INFINITY;
  return {
    opensAt(now, ahead = []) {
      const oldest = most > 0 ? [...lately, ...ahead].at(-most) : undefined;
      return Math.max(now, shutUntil, oldest === undefined ? now : oldest + withinMs);
    },
    passed(at) {
      if (most > 0) lately = [...lately, at].slice(-most);
    },
    shutFor(ms) {
      shutUntil = Math.max(shutUntil, performance.now() + ms);
    },
    shutMs: () => Math.max(0, shutUntil - performance.now()),
  };
}

const busy = (name: string, waitMs: number): UsherError =>
  new UsherError('graph-busy', `Microsoft's limit for ${name} is used up`, {
    details: { retryAfter: Math.ceil(waitMs / 1000) },
  });
