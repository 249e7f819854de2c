import { graphPermissions, ownApplication } from '../../src/graph/own-application.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const appId = '5d0e8f3a-7c41-4b62-9a10-2f6b8c3d4e5f';
const path = `/servicePrincipals(appId='${appId}')`;

it('tells what Entra keeps of Usher’s own application', async () => {
  const graph = fakeGraph({
    [path]: {
      accountEnabled: true,
      servicePrincipalType: 'ManagedIdentity',
      passwordCredentials: [{ endDateTime: '2027-01-01T00:00:00Z' }, {}],
      keyCredentials: [{ endDateTime: '2027-02-01T00:00:00Z' }],
      appRoleAssignments: [{ resourceId: 'R', appRoleId: 'A' }],
    },
  });

  expect(await ownApplication(graph, appId)).toEqual({
    managedIdentity: true,
    enabled: true,
    credentialEnds: [new Date('2027-01-01T00:00:00Z'), new Date('2027-02-01T00:00:00Z')],
    granted: [{ resourceId: 'r', roleId: 'a' }],
    grantedMayBeCut: false,
  });
});

it('does not take grants that were left out for none', async () => {
  await expect(ownApplication(fakeGraph({ [path]: {} }), appId)).rejects.toMatchObject({ code: 'graph-unavailable' });
});

it('knows that twenty grants may be all that Graph shows', async () => {
  const appRoleAssignments = Array.from({ length: 20 }, () => ({ resourceId: 'r', appRoleId: 'a' }));

  expect((await ownApplication(fakeGraph({ [path]: { appRoleAssignments } }), appId)).grantedMayBeCut).toBe(true);
});

it('learns from Graph what its permissions are called', async () => {
  const graphs = "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')";
  const graph = fakeGraph({ [graphs]: { id: 'GRAPH', appRoles: [{ id: 'A', value: 'User.Read.All' }] } });

  expect(await graphPermissions(graph)).toEqual({ resourceId: 'graph', names: new Map([['a', 'User.Read.All']]) });
});
