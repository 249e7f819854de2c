import { appCredential } from '../../../src/checks/tenant/app-credential.ts';
import type { OwnCredential } from '../../../src/checks/tenant/knowledge.ts';
import { UsherError } from '../../../src/errors.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { ago, days, knows, refusing, tenantRun } from './tenant-run.ts';

const ownAppId = '5d0e8f3a-7c41-4b62-9a10-2f6b8c3d4e5f';
const inDays = (count: number): Date => ago(-days(count));
const secret: OwnCredential = { kind: 'secret', expiresAt: null };

const principal = (...ends: Date[]) => ({
  servicePrincipalType: 'Application',
  passwordCredentials: ends.map((end) => ({ endDateTime: end.toISOString() })),
  keyCredentials: [],
  appRoleAssignments: [],
});
const run = (credential: OwnCredential, answer: unknown = principal()) => {
  const graph = fakeGraph({ [`/servicePrincipals(appId='${ownAppId}')`]: answer });
  return appCredential.run(tenantRun(graph, { knows: knows({ credential, ownAppId }) }));
};

it.each<[OwnCredential, string]>([
  [{ kind: 'managed-identity' }, 'managed'],
  [{ kind: 'none' }, 'demo'],
  [{ kind: 'certificate', expiresAt: inDays(90) }, 'valid'],
])('passes, and asks nothing, with %o', async (credential, found) => {
  const graph = fakeGraph({});

  const findings = await appCredential.run(tenantRun(graph, { knows: knows({ credential, ownAppId }) }));

  expect(findings).toMatchObject([{ status: 'pass', case: found }]);
  expect(graph.asked).toEqual([]);
});

it.each([
  [-1, 'fail', 'ended'],
  [6, 'warn', 'lastWeek'],
  [29, 'warn', 'soon'],
])('tells the end of a certificate %d days before', async (left, status, found) => {
  expect(await run({ kind: 'certificate', expiresAt: inDays(left) })).toMatchObject([{ status, case: found }]);
});

it('tells the end of the only secret at the enterprise application', async () => {
  expect(await run(secret, principal(inDays(5)))).toMatchObject([
    { status: 'warn', case: 'lastWeek', facts: { kind: 'secret' } },
  ]);
});

it('does not guess which of several it uses', async () => {
  const several = principal(inDays(200), inDays(5), inDays(-40));

  expect(await run(secret, several)).toMatchObject([{ status: 'warn', case: 'oneOfSeveral', facts: { count: 2, days: 5 } }]);
});

it.each<[string, unknown]>([
  ['Entra keeps none there', principal()],
  ['all that are there have ended, so it must be another', principal(inDays(-3))],
  ['there is no such application', new UsherError('not-found', 'no')],
])('cannot tell the end of a secret when %s', async (_when, answer) => {
  expect(await run(secret, answer)).toEqual([
    { status: 'unknown', reason: 'not-reported', case: 'untold', facts: { kind: 'secret' } },
  ]);
});

it('cannot tell without the permission, and names it', async () => {
  const graph = refusing('graph-forbidden');

  expect(await appCredential.run(tenantRun(graph, { knows: knows({ credential: secret, ownAppId }) }))).toEqual([
    { status: 'unknown', reason: 'forbidden', permissions: ['Application.Read.All'] },
  ]);
});
