import type { Exchange } from './exchange.ts';
import type { Lately } from './lately.ts';
import type { Limits } from './limits.ts';
import type { GraphReader } from './reader.ts';
import type { Caller, Patience } from './retries.ts';

/** The way to one tenant's Graph. Opened once, used by every turn. */
export interface GraphConnection {
  /**
   * A reader that asks one by one.
   * @param signal aborts everything it asks
   * @param withinMs the caller gives up after so many milliseconds: waits that end later are not begun
   */
  reader(signal?: AbortSignal, withinMs?: number): GraphReader;
  /**
   * One request, sent once, after `limits` gave it its turn. Whoever uses it decides about another try, with `patiently`.
   */
  send(exchange: Exchange, caller: Caller): Promise<unknown>;
  readonly baseUrl: string;
  readonly patience: Patience;
  /** Shared by all readers of this connection. */
  readonly limits: Limits;
  readonly lately: Lately;
}

export const callerFrom = (signal: AbortSignal | undefined, withinMs: number | undefined): Caller => ({
  ...(signal && { signal }),
  ...(withinMs !== undefined && { deadline: performance.now() + withinMs }),
});

/** Somebody waits in a chat, so Graph is asked to throttle others first. */
export const headersFor = ({ eventual }: Exchange): Record<string, string> => ({
  'x-ms-throttle-priority': 'high',
  ...(eventual && { ConsistencyLevel: 'eventual' }),
});
