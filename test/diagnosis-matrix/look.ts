import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { noTally } from '../../src/diagnosis/failure-tally.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph, type GraphOptions } from '../../src/graph/client.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';

export interface Look extends Pick<GraphOptions, 'fetch'> {
  graphUrl: string;
  personId: string;
  /** Milliseconds that Graph has; ten seconds unless told. */
  withinMs?: number;
}

/** One diagnosis through the real Graph SDK, on a connection and with tenant facts of its own. */
export function lookAt({ graphUrl, personId, withinMs = 10_000, fetch }: Look): Promise<Diagnosis> {
  const connection = connectGraph({ baseUrl: graphUrl, credential: null, retryBaseMs: 1, ...(fetch && { fetch }) });
  const graph = batchedReader(connection, { signal: AbortSignal.timeout(withinMs), withinMs });
  const now = new Date();
  const tenant = tenantCache({ tenantId: null, now: () => now }).facts(graph);
  return diagnose({ graph, tenant, personId, now, tally: noTally }, 'en', 'UTC');
}
