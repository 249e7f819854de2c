import { log } from '../log.ts';
import type { Watch, Watches } from '../store/store.ts';

export interface WatchTimings {
  /** How often the store is asked who is due. */
  pollMs: number;
  /** Wait after the first look; it grows by half each time. */
  firstMs: number;
  mostMs: number;
  /** Somebody who was not ready by then presses "Check now". */
  forMs: number;
}

export interface WatchOptions {
  watches: Watches;
  /** Looks once for a waiting person. False: nobody can be reached there any more. */
  tick: (conversationId: string) => Promise<boolean>;
  now?: () => Date;
  timings?: Partial<WatchTimings>;
}

export interface EnrollmentWatch {
  /** Starts no further look and waits for those that run. */
  stop(): Promise<void>;
}

const standard: WatchTimings = { pollMs: 1000, firstMs: 5000, mostMs: 60_000, forMs: 12 * 60 * 60_000 };
const mostAtOnce = 50;

/** Keeps looking on behalf of people who wait for their phone. Who waits stands in the store, so a restart forgets nobody. */
export function startEnrollmentWatch({ watches, tick, now = () => new Date(), timings = {} }: WatchOptions): EnrollmentWatch {
  const { pollMs, ...waits } = { ...standard, ...timings };
  const running = new Map<string, Promise<void>>();

  const look = async (watch: Watch): Promise<void> => {
    const { conversationId } = watch;
    if (now().getTime() - watch.startedAt.getTime() > waits.forMs) return watches.stop(conversationId);
    // Before the look: a look that ends the process must not be the first thing after the restart, over and over.
    await watches.lookAgain(conversationId, new Date(now().getTime() + nextWait(watch.looks, waits)));
    if (running.has(conversationId)) return;
    const ticking = tickOnce(conversationId, { watches, tick }).finally(() => running.delete(conversationId));
    running.set(conversationId, ticking);
  };
  const poll = async (): Promise<void> => {
    // While everybody's Graph is slow, no more looks are begun than end.
    const free = mostAtOnce - running.size;
    if (free <= 0) return;
    try {
      for (const watch of await watches.due(now(), free)) await look(watch);
    } catch (error) {
      log.error({ err: error }, 'the watch could not read who waits');
    }
  };

  let polling: Promise<void> | null = null;
  const timer = setInterval(() => {
    polling ??= poll().finally(() => {
      polling = null;
    });
  }, pollMs);
  return {
    async stop() {
      clearInterval(timer);
      await polling;
      await Promise.all(running.values());
    },
  };
}

/** Milliseconds until the look after this one: 5 s, 7.5 s, … at most a minute. */
export function nextWait(looks: number, { firstMs, mostMs }: Pick<WatchTimings, 'firstMs' | 'mostMs'>): number {
  return Math.min(mostMs, firstMs * 1.5 ** Math.min(looks, 50));
}

async function tickOnce(conversationId: string, { watches, tick }: Pick<WatchOptions, 'watches' | 'tick'>): Promise<void> {
  try {
    const reached = await tick(conversationId);
    if (!reached) await watches.stop(conversationId);
  } catch (error) {
    log.error({ err: error }, 'looking for somebody who waits failed');
  }
}
