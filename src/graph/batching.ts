import { callerFrom, type GraphConnection } from './connection.ts';
import { plainReader } from './plain-reader.ts';
import type { GraphReader } from './reader.ts';

/** A reader for one turn. */
export function batchedReader(
  connection: GraphConnection,
  { signal, withinMs }: { signal?: AbortSignal; withinMs?: number } = {},
): GraphReader {
  return plainReader(connection, callerFrom(signal, withinMs));
}
