import { isCovered, needsOf } from '../../../src/checks/tenant/needed-permissions.ts';
import { permissionsCheck } from '../../../src/checks/tenant/permissions.ts';
import { UsherError } from '../../../src/errors.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { knows, refusing, tenantRun } from './tenant-run.ts';

const ownAppId = '5d0e8f3a-7c41-4b62-9a10-2f6b8c3d4e5f';
const own = `/servicePrincipals(appId='${ownAppId}')`;
const graphs = "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')";

const needs = [
  needsOf('Set-up', [{ permissions: ['User.Read.All', 'Domain.Read.All'] }]),
  needsOf('Diagnosis', [{ permissions: ['User.Read.All'] }, { permissions: ['AuditLog.Read.All'] }]),
];
const grant = (roleId: string, resourceId = 'GRAPH') => ({ appRoleId: roleId, resourceId });
const roles = ['User.Read.All', 'Domain.Read.All', 'AuditLog.Read.All', 'Directory.Read.All'].map((value) => ({
  id: `ID-OF-${value}`,
  value,
}));
const granting = (...grants: object[]) => ({
  [own]: { servicePrincipalType: 'Application', appRoleAssignments: grants },
  [graphs]: { id: 'graph', appRoles: roles },
});
const run = (answers: Record<string, unknown>, changes = {}) =>
  permissionsCheck.run(tenantRun(fakeGraph(answers), { knows: knows({ ownAppId, needs, ...changes }) }));

it('passes when all that Usher needs is granted', async () => {
  const all = ['user.read.all', 'domain.read.all', 'auditlog.read.all'].map((name) => grant(`id-of-${name}`));

  expect(await run(granting(...all))).toMatchObject([{ status: 'pass', case: 'granted', facts: { count: 3 } }]);
});

it('names each missing permission and what goes without it', async () => {
  expect(await run(granting(grant('id-of-domain.read.all')))).toMatchObject([
    { status: 'warn', case: 'missing', facts: { permission: 'AuditLog.Read.All', features: 'Diagnosis' } },
    { status: 'warn', case: 'missing', facts: { permission: 'User.Read.All', features: 'Set-up, Diagnosis' } },
  ]);
});

it('takes a larger permission for a smaller one', async () => {
  const granted = granting(grant('id-of-directory.read.all'), grant('id-of-auditlog.read.all'));

  expect(await run(granted)).toMatchObject([{ status: 'pass' }]);
});

it('does not count what another service granted', async () => {
  const elsewhere = granting(
    grant('id-of-user.read.all', 'other'),
    grant('id-of-domain.read.all'),
    grant('id-of-auditlog.read.all'),
  );

  expect(await run(elsewhere)).toMatchObject([{ status: 'warn', facts: { permission: 'User.Read.All' } }]);
});

it('cannot tell what is missing from a list that may be cut', async () => {
  const twenty = Array.from({ length: 20 }, () => grant('id-of-user.read.all'));

  expect(await run(granting(...twenty))).toMatchObject([
    { status: 'unknown', case: 'cut', facts: { permission: 'AuditLog.Read.All' } },
    { status: 'unknown', case: 'cut', facts: { permission: 'Domain.Read.All' } },
  ]);
});

it('tries each permission where it may not read what is granted, and passes on that alone never', async () => {
  const answers = {
    [own]: new UsherError('graph-forbidden', 'no'),
    [graphs]: new UsherError('graph-forbidden', 'no'),
    '/users': { value: [] },
    '/domains': new UsherError('graph-forbidden', 'no'),
  };

  expect(await run(answers)).toMatchObject([
    { status: 'unknown', case: 'untried', facts: { permission: 'AuditLog.Read.All' } },
    { status: 'warn', case: 'refused', facts: { permission: 'Domain.Read.All' } },
  ]);
});

it.each(['graph-busy', 'graph-unavailable'] as const)('takes no %s for a missing permission', async (code) => {
  const answers = { '/users': new UsherError(code, 'no'), '/domains': new UsherError(code, 'no') };

  const findings = await run(answers, { ownAppId: null });

  expect(findings.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown']);
});

it('throws what is no refusal, so that it is told as what it is', async () => {
  const graph = refusing('graph-unavailable');

  await expect(permissionsCheck.run(tenantRun(graph, { knows: knows({ ownAppId, needs }) }))).rejects.toMatchObject({
    code: 'graph-unavailable',
  });
});

it('does not take needing nothing for having all', async () => {
  expect(await run(granting(), { needs: [] })).toEqual([{ status: 'unknown', reason: 'not-reported' }]);
});

it('knows larger permissions only where Graph does', () => {
  const granted = new Set(['Policy.Read.All']);

  expect([isCovered('Policy.Read.ConditionalAccess', granted), isCovered('User.Read.All', granted)]).toEqual([true, false]);
});

it('does not take the right to read people for the right to read what the tenant has bought', () => {
  expect(isCovered('LicenseAssignment.Read.All', new Set(['User.Read.All', 'User.ReadWrite.All']))).toBe(false);
});
