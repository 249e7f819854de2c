import type { Exchange } from './exchange.ts';
import { allRows, type Source } from './paging.ts';
import { addressOf } from './query.ts';
import type { GraphReader, ReadOptions } from './reader.ts';

// `ask` is a POST. Only these are known to change nothing, so only these may be sent, and repeated.
const readingActions =
  /\/(checkMemberGroups|checkMemberObjects|getMemberGroups|getMemberObjects)$|^\/deviceManagement\/reports\/retrieveDeviceAppInstallationStatusReport$/;

/** The reader's three questions on top of single reads. */
export function readerOn(source: Source & { signal?: AbortSignal | undefined }): GraphReader {
  const read = async <T>(exchange: Exchange): Promise<T> => (await source.read(exchange)) as T;
  return {
    ...(source.signal && { signal: source.signal }),
    get: (path, options) => read(exchangeOf(path, options)),
    list: async <T>(path: string, options: ReadOptions) =>
      (await allRows({ ...exchangeOf(path, options), isList: true }, source)) as T[],
    ask: async (path, body, options) => read(askOf(path, body, options)),
  };
}

const exchangeOf = (path: string, options: ReadOptions): Exchange => ({
  version: options.version,
  address: addressOf(path, options),
  ...(options.eventual && { eventual: true }),
  ...(options.alone && { alone: true }),
  ...(options.most !== undefined && { most: options.most }),
});

function askOf(path: string, body: unknown, options: ReadOptions): Exchange {
  if (!readingActions.test(path)) throw new Error('Only actions that change nothing may be asked');
  return { ...exchangeOf(path, options), body };
}
