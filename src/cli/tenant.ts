import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { GraphConnection } from '../graph/connection.ts';
import { graphFor } from '../usher/tenant.ts';
import type { Closers } from './ending.ts';

/** A sandbox on this machine answers at once, or it is none. */
const probeMs = 1000;

/** The way to the tenant of the settings; without credentials, to the demo company as it is now. */
export async function openTenant(config: Config, closers: Closers): Promise<GraphConnection> {
  if (!config.sandbox || config.graph.url !== null) return graphFor(config, null);
  const url = (await runningSandbox(config.sandboxPort)) ?? (await ownSandbox(config.dataDir, closers));
  return graphFor({ ...config, graph: { ...config.graph, url } }, null);
}

/** The Graph of a sandbox that runs on its port, so that both look at the same people. */
async function runningSandbox(port: number): Promise<string | null> {
  if (port === 0) return null;
  const url = `http://127.0.0.1:${port}`;
  try {
    const answer = await fetch(`${url}/api/people`, { signal: AbortSignal.timeout(probeMs) });
    const people: unknown = answer.ok ? await answer.json() : null;
    const isOurs = Array.isArray(people) && people.some((person: { key?: unknown }) => typeof person.key === 'string');
    return isOurs ? `${url}/graph` : null;
  } catch {
    // Nobody listens there, or somebody else does.
    return null;
  }
}

/** The demo company as it was saved, on a copy: this process changes nothing of it. */
async function ownSandbox(dataDir: string, closers: Closers): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'usher-'));
  closers.push(() => rm(copy, { recursive: true, force: true }));
  const saved = 'sandbox-tenant.json';
  // Never saved yet: the demo company is in its first state.
  await copyFile(join(dataDir, saved), join(copy, saved)).catch(() => undefined);
  const { startSandbox } = await import('../sandbox/sandbox.ts');
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: copy });
  closers.push(() => sandbox.close());
  return sandbox.graphUrl;
}
