import { preflight } from '../../src/checks/index.ts';
import { phoneProgress } from '../../src/checks/phone-progress.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { tenantChecks } from '../../src/checks/tenant/index.ts';
import { needsOf } from '../../src/checks/tenant/needed-permissions.ts';
import { runTenantChecks } from '../../src/checks/tenant/run-tenant-checks.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { noTally } from '../../src/diagnosis/failure-tally.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph, type GraphOptions } from '../../src/graph/client.ts';
import { findPeople } from '../../src/graph/people.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { personIn } from '../diagnosis-matrix/change.ts';
import { states } from '../diagnosis-matrix/states.ts';
import { graphContract } from './contract.ts';
import { everyQuestion, isBeyondContract } from './sweep.ts';
import { tally } from './tally.ts';

/**
 * Lets Usher's own questions about every persona, and one question to each resource of the sandbox, pass through a proxy
 * that knows Graph's contract. `npm run contract [-- --outputFile=FILE]`
 */
const contract = await graphContract();
if (!contract) {
  console.error('No contract to check against: set USHER_CONTRACTS to the folder that holds graph/graph-contract.mjs.');
  process.exit(2);
}

const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
const proxy = await contract.startProxy({ target: sandbox.url, port: 0 });
const { match } = contract.createContract();
const { check, close } = tally();
const options: GraphOptions = { baseUrl: proxy.url, credential: null, retryBaseMs: 1, limits: 'none' };
const connection = connectGraph(options);

/** What the proxy found while `work` ran; with `standInOnly`, what the sandbox is to blame for. */
async function violationsDuring(work: () => Promise<unknown>, standInOnly = false): Promise<string[]> {
  const before = proxy.exchanges.length;
  await work();
  const seen = proxy.exchanges.slice(before);
  if (seen.length === 0) return ['nothing was asked'];
  const all = seen.flatMap(({ method, url, violations }) =>
    violations.filter((what) => !isBeyondContract(what)).map((what) => `${what} (${method} ${url})`),
  );
  return standInOnly ? all.filter((what) => /^(response|proxy):/.test(what)) : all;
}

async function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
  const headers = { consistencylevel: 'eventual', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(proxy.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await answer.arrayBuffer();
  return answer;
}

async function fault(wish: object, work: () => Promise<unknown>): Promise<void> {
  await fetch(`${sandbox.url}/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  await work().finally(() => fetch(`${sandbox.url}/api/faults`, { method: 'DELETE' }));
}

const tenantRun = (graph: GraphReader, ownAppId: string | null) => ({
  graph,
  tenant: tenantCache({ tenantId: null, now: () => new Date() }).facts(graph),
  tenantId: null,
  cloud: 'global' as const,
  now: new Date(),
  probe: null,
  knows: {
    appleFederation: null,
    ownAppId,
    credential: { kind: 'secret' as const, expiresAt: null },
    needs: [needsOf('Set-up', preflight), needsOf('Diagnosis', rules), needsOf('Tenant checks', tenantChecks)],
  },
});

const people = (await (await fetch(`${sandbox.url}/api/people`)).json()) as { key: string; id: string }[];
const readers: Readonly<Record<string, () => GraphReader>> = {
  'one by one': () => connection.reader(),
  batched: () => batchedReader(connection),
};

for (const { key, id } of people) {
  for (const [how, reader] of Object.entries(readers)) {
    const run = () => {
      const graph = reader();
      const tenant = tenantCache({ tenantId: null, now: () => new Date() }).facts(graph);
      return { graph, tenant, personId: id, now: new Date(), tally: noTally };
    };
    await check(`pre-flight of ${key}, ${how}`, () => violationsDuring(() => runChecks(preflight, run())));
    await check(`diagnosis of ${key}, ${how}`, () => violationsDuring(() => diagnose(run(), 'en', 'UTC')));
    await check(`progress of ${key}’s phone, ${how}`, () => violationsDuring(() => phoneProgress(run(), new Date())));
  }
}

console.log('left out: /admin/serviceAnnouncement: the contract has no service health');
console.log('left out: /policies/authenticationMethodsPolicy: the contract has no policy of sign-in methods');

for (const [how, reader] of Object.entries(readers)) {
  // Without the id of its own application Usher tries its permissions one by one.
  for (const ownAppId of [sandbox.tenant.state.organisation.ownApplication.appId, null]) {
    await check(`checks of the tenant ${ownAppId ? 'as' : 'without'} its own application, ${how}`, () =>
      violationsDuring(() => runTenantChecks(tenantRun(reader(), ownAppId), tenantChecks)),
    );
  }
}

const diagnosed = (personId: string) => {
  const graph = batchedReader(connectGraph(options), { withinMs: 1000 });
  const tenant = tenantCache({ tenantId: null, now: () => new Date() }).facts(graph);
  return diagnose({ graph, tenant, personId, now: new Date(), tally: noTally }, 'en', 'UTC');
};

for (const { state, person, change, beyondContract } of states) {
  if (beyondContract) {
    console.log(`left out: diagnosis when ${state}: ${beyondContract}`);
    continue;
  }
  sandbox.tenant.reset();
  sandbox.tenant.change(change);
  const { id } = personIn(sandbox.tenant.state, person);
  await check(`diagnosis when ${state}`, () => violationsDuring(() => diagnosed(id)));
}
sandbox.tenant.reset();

const failing = personIn(sandbox.tenant.state, 'authenticator-failed').id;
for (const status of [403, 429, 503]) {
  for (const match of ['GET', 'POST', '/users/', '/deviceManagement/', '/auditLogs/']) {
    const wish = { match, status, retryAfter: 1 };
    await check(`diagnosis while ${match} is answered ${status}`, () =>
      violationsDuring(() => fault(wish, () => diagnosed(failing))),
    );
  }
}
for (const typed of ['mateo.vargas@contoso.com', 'Mateo', 'nobody@contoso.com', failing]) {
  await check(`who is ${typed}`, () => violationsDuring(() => findPeople(connection.reader(), typed)));
}

const healthy = people.find(({ key }) => key === 'healthy') ?? people[0];
for (const { method, url, body } of await everyQuestion(sandbox.graphUrl, healthy?.id ?? '')) {
  if (!match(method, url)) continue; // no part of the contract in this version
  await check(`${method} ${url}`, async () => {
    let status = 0;
    const wrong = await violationsDuring(async () => ({ status } = await ask(url, method, body)), true);
    return status < 400 ? wrong : [`answered ${status}`, ...wrong];
  });
}

const oneUser = `/v1.0/users/${healthy?.id}`;
await check('a list in pages', () => violationsDuring(() => connection.reader().list('/groups', { version: 'v1.0', top: 2 })));
await check('nobody of that id', () => violationsDuring(() => ask('/v1.0/users/00000000-0000-0000-0000-000000000000')));
for (const status of [403, 404, 429, 500, 503, 504]) {
  const wish = { match: 'GET v1.0/users', status, retryAfter: 1 };
  await check(`an injected ${status}`, () => violationsDuring(() => fault(wish, () => ask(oneUser))));
}

await proxy.close();
await sandbox.close();
const reportFile = process.argv.find((word) => word.startsWith('--outputFile='))?.slice('--outputFile='.length);
process.exitCode = close(reportFile);
