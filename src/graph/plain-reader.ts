import type { Exchange, GraphConnection } from './connection.ts';
import { addressOf } from './query.ts';
import type { GraphReader, ReadOptions } from './reader.ts';
import type { Caller } from './retries.ts';

// `ask` is a POST. Only these are known to change nothing, so only these may be retried.
const readingActions = /\/(checkMemberGroups|checkMemberObjects|getMemberGroups|getMemberObjects)$/;

/** Asks one by one; the caller may be waiting for several at once. */
export function plainReader(connection: GraphConnection, caller: Caller): GraphReader {
  const read = async <T>(exchange: Exchange): Promise<T> => (await connection.read(exchange, caller)) as T;
  return {
    get: (path, options) => read(exchangeOf(path, options)),
    async list<T>(path: string, options: ReadOptions) {
      const exchange = { ...exchangeOf(path, options), isList: true };
      return (await connection.rowsFrom(await read(exchange), exchange, caller)) as T[];
    },
    ask: async (path, body, options) => read(askOf(path, body, options)),
  };
}

export const exchangeOf = (path: string, options: ReadOptions): Exchange => ({
  version: options.version,
  address: addressOf(path, options),
  ...(options.eventual && { eventual: true }),
});

export function askOf(path: string, body: unknown, options: ReadOptions): Exchange {
  if (!readingActions.test(path)) throw new Error('Only actions that change nothing may be asked');
  return { ...exchangeOf(path, options), body };
}
