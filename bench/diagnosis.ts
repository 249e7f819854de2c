import { diagnose } from '../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { noTally } from '../src/diagnosis/failure-tally.ts';
import { readerWithin } from '../src/graph/batching.ts';
import { connectGraph } from '../src/graph/client.ts';
import type { GraphConnection } from '../src/graph/connection.ts';
import { type TenantCache, tenantCache } from '../src/graph/tenant-facts.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts';
import { tenantId } from '../src/sandbox/tenant/ids.ts';
import { type Asked, type GraphCounter, startGraphCounter } from './graph-counter.ts';

export interface DiagnosisCost {
  /** Elapsed time in answers of Graph, the slowest person; nothing known before, and with the tenant's settings known. */
  cold: number;
  warm: number;
  /** The same as cold, where no setting says the tenant's id, as with some managed identities: it is asked for first. */
  coldWithoutId: number;
  /** Requests that wait for one another, in the longest chain. */
  roundTrips: number;
  /** HTTP requests, the most over all people; a `$batch` is one. */
  withoutLog: number;
  withLog: number;
  people: number;
}

export interface Crowd {
  people: number;
  /** Most requests for the sign-in log and what shares its limit in any ten seconds. */
  mostInWindow: number;
  /** How many of them Graph refused as too many. */
  refused: number;
  withLog: number;
  toldBusy: number;
  notNeeded: number;
  /** Milliseconds. */
  slowest: number;
}

/** People whose diagnoses take different ways through the rules. */
const asking = [
  'healthy',
  'ready',
  'disabled',
  'no-licence',
  'not-compliant',
  'authenticator-failed',
  'wrong-password',
  'no-profile',
];
const answerMs = 200;
const windowMs = 10_000;
const graphMs = 9000;
const isLog = (url: string): boolean => url.includes('/auditLogs/');
/** The log and the sign-in methods share one limit. */
const isLimited = (url: string): boolean => isLog(url) || url.includes('/authentication/');

interface Stage {
  sandbox: Sandbox;
  counter: GraphCounter;
  close(): Promise<void>;
}

/** What one diagnosis costs when every answer of Graph takes 200 ms, as slow ones do. */
export async function diagnosisCost(): Promise<DiagnosisCost> {
  const stage = await stageAt(answerMs);
  const cost: DiagnosisCost = {
    cold: 0,
    warm: 0,
    coldWithoutId: 0,
    roundTrips: 0,
    withoutLog: 0,
    withLog: 0,
    people: asking.length,
  };
  const idOf = (key: string) => stage.sandbox.tenant.state.people.find((person) => person.key === key)?.id ?? '';
  await measured(stage, idOf('healthy'), freshParts(stage)); // compiles what is needed, and is not counted
  for (const key of asking) {
    const parts = freshParts(stage);
    const cold = await measured(stage, idOf(key), parts);
    const warm = await measured(stage, idOf(key), parts);
    cost.cold = Math.max(cost.cold, cold.ms / answerMs);
    cost.warm = Math.max(cost.warm, warm.ms / answerMs);
    const withoutId = await measured(stage, idOf(key), freshParts(stage, null));
    cost.coldWithoutId = Math.max(cost.coldWithoutId, withoutId.ms / answerMs);
    cost.roundTrips = Math.max(cost.roundTrips, cold.roundTrips);
    const kind = cold.asked.some(({ url }) => isLog(url)) ? 'withLog' : 'withoutLog';
    cost[kind] = Math.max(cost[kind], cold.asked.length);
  }
  await stage.close();
  return cost;
}

/** A hundred people at once, while Graph keeps its limit on the sign-in log. */
export async function crowd(size = 100): Promise<Crowd> {
  const stage = await stageAt(25, true);
  const people = stage.sandbox.tenant.state.people.filter(({ kind, enabled }) => kind === 'Member' && enabled).slice(0, size);
  const parts = freshParts(stage);
  const all = await Promise.all(people.map(({ id }) => timed(() => diagnosed(id, parts))));
  const limited = stage.counter.asked().flatMap((asked) => [asked.url, ...asked.inside].filter(isLimited).map(() => asked));
  await stage.close();
  const isBusy = ({ unknown }: Diagnosis) => unknown.some(({ rule, reason }) => rule === 'sign-in-log' && reason === 'busy');
  const isUnneeded = (one: Diagnosis) => one.findings[0]?.confidence === 'certain' && one.notLookedAt.includes('sign-in-log');
  const toldBusy = all.filter(({ result }) => isBusy(result)).length;
  const notNeeded = all.filter(({ result }) => isUnneeded(result)).length;
  return {
    people: people.length,
    mostInWindow: Math.max(0, ...limited.map(({ at }) => limited.filter((one) => one.at >= at && one.at < at + windowMs).length)),
    refused: limited.filter(({ status }) => status === 429).length,
    withLog: all.filter(({ result }) => !result.unknown.some(({ rule }) => rule === 'sign-in-log')).length - notNeeded,
    toldBusy,
    notNeeded,
    slowest: Math.max(...all.map(({ ms }) => ms)),
  };
}

async function stageAt(distance: number, limits = false): Promise<Stage> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null, limits });
  const counter = await startGraphCounter(sandbox.graphUrl, distance);
  return {
    sandbox,
    counter,
    async close() {
      await counter.close();
      await sandbox.close();
    },
  };
}

interface Parts {
  connection: GraphConnection;
  tenant: TenantCache;
}

const freshParts = ({ counter }: Stage, id: string | null = tenantId): Parts => ({
  connection: connectGraph({ baseUrl: counter.url, credential: null }),
  tenant: tenantCache({ tenantId: id, now: () => new Date() }),
});

interface Measured {
  ms: number;
  roundTrips: number;
  asked: readonly Asked[];
}

async function measured({ counter }: Stage, personId: string, parts: Parts): Promise<Measured> {
  counter.reset();
  const { ms } = await timed(() => diagnosed(personId, parts));
  return { ms, roundTrips: counter.counts().roundTrips, asked: counter.asked() };
}

function diagnosed(personId: string, { connection, tenant }: Parts): Promise<Diagnosis> {
  const graph = readerWithin(connection, graphMs);
  const run = { graph, tenant: tenant.facts(graph), personId, now: new Date(), tally: noTally };
  return diagnose(run, 'en', 'UTC');
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}
