import { preflight } from '../../../src/checks/index.ts';
import { tenantChecks } from '../../../src/checks/tenant/index.ts';
import { needsOf } from '../../../src/checks/tenant/needed-permissions.ts';
import { runTenantChecks, type TenantCheckResult } from '../../../src/checks/tenant/run-tenant-checks.ts';
import { tellTenantCheck } from '../../../src/checks/tenant/tell-tenant-check.ts';
import type { AnyTenantCheck } from '../../../src/checks/tenant/tenant-check.ts';
import { type ErrorCode, UsherError } from '../../../src/errors.ts';
import { connectGraph } from '../../../src/graph/client.ts';
import type { GraphReader } from '../../../src/graph/reader.ts';
import { tenantCache } from '../../../src/graph/tenant-facts.ts';
import { tenantId as contosoId } from '../../../src/sandbox/tenant/ids.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { inWaves } from '../tenant.ts';
import { knows, lookedAt, now, tenantRun } from './tenant-run.ts';

/** What holds for every check, whoever writes it: asked of the demo tenant, where all is set up as it should be. */

let sandbox: Sandbox;
let contoso: GraphReader;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/', dataDir: null, now: () => now });
  const connection = connectGraph({ baseUrl: sandbox.graphUrl, credential: null, retryBaseMs: 1, limits: 'none' });
  contoso = remembering(connection.reader());
});

afterAll(() => sandbox.close());

/** Asks each question once, so that hundreds of runs cost no more than one. */
function remembering(inner: GraphReader): GraphReader {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(question: unknown, ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    const answer = (answers.get(key) ?? ask()) as Promise<T>;
    answers.set(key, answer);
    return answer.then((value) => structuredClone(value));
  };
  return {
    get: (path, options) => once(['get', path, options], () => inner.get(path, options)),
    list: (path, options) => once(['list', path, options], () => inner.list(path, options)),
    ask: (path, body, options) => once(['ask', path, body, options], () => inner.ask(path, body, options)),
  };
}

/** Refuses what `isHit` says, and notes every path. */
function refusing(inner: GraphReader, code: ErrorCode, isHit: (path: string) => boolean) {
  const asked = new Set<string>();
  const through = <T>(path: string, ask: () => Promise<T>): Promise<T> => {
    asked.add(path);
    return isHit(path) ? Promise.reject(new UsherError(code, 'refused', { details: { requestId: 'r-1' } })) : ask();
  };
  const graph: GraphReader = {
    get: (path, options) => through(path, () => inner.get(path, options)),
    list: (path, options) => through(path, () => inner.list(path, options)),
    ask: (path, body, options) => through(path, () => inner.ask(path, body, options)),
  };
  return { graph, asked };
}

const runOf = (graph: GraphReader) =>
  tenantRun(graph, {
    tenant: tenantCache({ tenantId: contosoId, now: () => now }).facts(graph),
    tenantId: contosoId,
    probe: () => Promise.resolve(lookedAt()),
    knows: knows({
      appleFederation: { federated: true, toldAt: now },
      ownAppId: sandbox.tenant.state.organisation.ownApplication.appId,
      credential: { kind: 'secret', expiresAt: null },
      needs: [needsOf('Set-up', preflight), needsOf('Tenant checks', tenantChecks)],
    }),
  });

const resultsFrom = (graph: GraphReader, checks: readonly AnyTenantCheck[] = tenantChecks): Promise<TenantCheckResult[]> =>
  runTenantChecks(runOf(graph), checks);

const statusOf = ({ check, findings: [first] }: TenantCheckResult): [string, string] => [check.id, first.status];

/** Everything that each check asks where nothing is refused. */
async function pathsOf(check: AnyTenantCheck): Promise<string[]> {
  const { graph, asked } = refusing(contoso, 'graph-forbidden', () => false);
  await resultsFrom(graph, [check]);
  return [...asked];
}

it('is sure, and finds nothing broken, in a tenant where everything is set up', async () => {
  const results = await resultsFrom(contoso);

  expect(results.map(statusOf).filter(([, status]) => status === 'fail' || status === 'unknown')).toEqual([]);
});

/** What groups are called and what lies between them is for the words of a finding; people are read by themselves. */
const isForWords = (path: string): boolean => /^\/groups\/[^/]+(\/transitiveMembers\/microsoft\.graph\.group)?$/.test(path);

const failures: readonly ErrorCode[] = ['graph-forbidden', 'graph-unavailable', 'graph-busy'];

describe.each(tenantChecks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  it.each(failures)('neither passes nor fails when anything that it asks ends in %s', async (code) => {
    const decided: string[] = [];
    const usual = (await resultsFrom(contoso, [check]))[0]?.findings[0].status;
    for (const path of await pathsOf(check)) {
      const { graph } = refusing(contoso, code, (asked) => asked === path);
      const [result] = await resultsFrom(graph, [check]);
      const status = result?.findings[0].status;
      if (status !== (isForWords(path) ? usual : 'unknown')) decided.push(`${path}: ${status}`);
    }

    expect(decided).toEqual([]);
  });

  it('has a sentence for each case and a remedy for each that is not fine', () => {
    const { title, why, link, ...cases } = check.text;

    expect([title, why].every((phrase) => phrase.length > 10)).toBe(true);
    expect(link).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    const remedies = Object.keys(cases).filter((key) => key.endsWith('Fix'));
    expect(remedies.filter((key) => !(key.slice(0, -3) in cases))).toEqual([]);
    // At least one case is fine, so at least one has no remedy.
    expect(Object.keys(cases).length).toBeGreaterThan(2 * remedies.length);
  });
});

it.each(tenantChecks.filter(({ permissions }) => permissions.length > 0).map((check) => [check.id, check] as const))(
  '%s names a permission that it needs when Graph refuses everything',
  async (_id, check) => {
    const { graph } = refusing(contoso, 'graph-forbidden', () => true);
    const [result] = await resultsFrom(graph, [check]);

    const told = result && tellTenantCheck(result, { locale: 'en', timeZone: 'UTC' });

    const advice = told?.findings.map(({ fix }) => fix).join(' ') ?? '';
    expect(check.permissions.filter((permission) => advice.includes(permission))).not.toEqual([]);
  },
);

it('asks Graph nothing in a check that names no permission', async () => {
  const without = tenantChecks.filter(({ permissions }) => permissions.length === 0);

  expect((await Promise.all(without.map(pathsOf))).flat()).toEqual([]);
});

it('cannot tell a thing that Graph has to say when Graph is down', async () => {
  const { graph } = refusing(contoso, 'graph-unavailable', () => true);
  const asking = await Promise.all(tenantChecks.map(async (check) => ((await pathsOf(check)).length > 0 ? check : [])));

  const results = await resultsFrom(graph, asking.flat());

  expect(results.map(statusOf).filter(([, status]) => status !== 'unknown')).toEqual([]);
});

it('needs at most four dependent round trips for all of them', async () => {
  const { graph, waves } = inWaves(contoso);

  await resultsFrom(graph);

  expect(waves()).toBeLessThanOrEqual(4);
});

it('has ids that no two checks share', () => {
  const ids = tenantChecks.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});
