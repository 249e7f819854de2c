import { preflight } from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { batchedReader } from '../src/graph/batching.ts';
import { connectGraph } from '../src/graph/client.ts';
import { tenantCache } from '../src/graph/tenant-facts.ts';
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { startGraphCounter } from './graph-counter.ts';

export interface PreflightCost {
  /** The longest chain of requests that wait for one another, over all personas. */
  roundTrips: number;
  /** HTTP requests, the most over all personas; a `$batch` is one. */
  requests: number;
  people: number;
}

/** What the pre-flight costs, counted where the requests arrive. */
export async function preflightCost(): Promise<PreflightCost> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
  const counter = await startGraphCounter(sandbox.graphUrl);
  const connection = connectGraph({ baseUrl: counter.url, credential: null });
  const people = (await (await fetch(`${sandbox.url}/api/people`)).json()) as { id: string }[];
  const cost: PreflightCost = { roundTrips: 0, requests: 0, people: people.length };
  for (const { id } of people) {
    counter.reset();
    const graph = batchedReader(connection);
    const tenant = tenantCache({ tenantId: null, now: () => new Date() }).facts(graph);
    await runChecks(preflight, { graph, tenant, personId: id, now: new Date() });
    const { requests, roundTrips } = counter.counts();
    cost.requests = Math.max(cost.requests, requests);
    cost.roundTrips = Math.max(cost.roundTrips, roundTrips);
  }
  await counter.close();
  await sandbox.close();
  return cost;
}
