import type { AnyCheck, PersonRun } from '../../src/checks/check.ts';
import { needsOf } from '../../src/checks/tenant/needed-permissions.ts';
import type { AnyTenantCheck, TenantRun } from '../../src/checks/tenant/tenant-check.ts';
import { connectGraph } from '../../src/graph/client.ts';
import type { GraphReader, GraphVersion } from '../../src/graph/reader.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { tenantId } from '../../src/sandbox/tenant/ids.ts';

/** One question that a check puts to Graph. */
export interface Read {
  version: GraphVersion;
  /** Ids stand as `{id}`. */
  path: string;
}

/** Asks the demo company, and says what each check asked of it. */
export interface Reads {
  ofTenantCheck(check: AnyTenantCheck): Promise<Read[]>;
  ofCheck(check: AnyCheck): Promise<Read[]>;
  close(): Promise<void>;
}

/** The pages must not change from day to day. */
const now = new Date('2026-11-25T09:00:00Z');

/** Opens the demo company, where everything is set up, so that every check asks all that it can ask. */
export async function openReads(): Promise<Reads> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/', dataDir: null, now: () => now });
  const connection = connectGraph({ baseUrl: sandbox.graphUrl, credential: null, retryBaseMs: 1, limits: 'none' });
  return {
    ofTenantCheck: (check) => readsOf(connection.reader(), (graph) => check.run(tenantRun(graph, sandbox))),
    ofCheck: (check) => readsOf(connection.reader(), (graph) => check.run(personRun(graph, sandbox))),
    close: () => sandbox.close(),
  };
}

async function readsOf(inner: GraphReader, run: (graph: GraphReader) => Promise<unknown>): Promise<Read[]> {
  const reads = new Map<string, Read>();
  const note = (path: string, version: GraphVersion): void => {
    const read = { version, path: withoutIds(path) };
    reads.set(`${version} ${read.path}`, read);
  };
  await run({
    get: (path, options) => (note(path, options.version), inner.get(path, options)),
    list: (path, options) => (note(path, options.version), inner.list(path, options)),
    ask: (path, body, options) => (note(path, options.version), inner.ask(path, body, options)),
  });
  return [...reads.values()].sort((one, other) => one.path.localeCompare(other.path, 'en'));
}

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

const withoutIds = (path: string): string => path.replace(guid, '{id}').replace(/^\//, '');

function tenantRun(graph: GraphReader, { tenant: { state } }: Sandbox): TenantRun {
  return {
    graph,
    tenant: tenantCache({ tenantId, now: () => now }).facts(graph),
    tenantId,
    cloud: 'global',
    now,
    probe: null,
    knows: {
      appleFederation: null,
      ownAppId: state.organisation.ownApplication.appId,
      credential: { kind: 'secret', expiresAt: null },
      needs: [needsOf('docs', [{ permissions: ['User.Read.All'] }])],
    },
  };
}

const personRun = (graph: GraphReader, { tenant: { state } }: Sandbox): PersonRun => ({
  graph,
  tenant: tenantCache({ tenantId, now: () => now }).facts(graph),
  personId: state.people[0]!.id,
  now,
});
