import { accessPolicy } from '../../../src/sandbox/tenant/tenant-rules.ts';
import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeEach(async () => {
  graph = await startGraph();
});

afterEach(() => graph.close());

const organisation = () => graph.sandbox.tenant.state.organisation;

it('tells of VPP tokens, never the token itself', async () => {
  graph.settings({ vppTokens: [{ ...organisation().vppTokens[0]!, state: 'expired' }] });

  const { body } = await graph.get('/v1.0/deviceAppManagement/vppTokens');

  expect(body.value).toMatchObject([{ organizationName: 'Contoso', state: 'expired', token: null }]);
});

it('lists Conditional Access policies', async () => {
  const policy = accessPolicy('Register at work', {
    applications: [],
    userActions: ['urn:user:registersecurityinfo'],
    controls: ['compliantDevice'],
    locations: { included: ['All'], excluded: ['AllTrusted'] },
  });
  graph.settings({ accessPolicies: [policy] });

  const { body } = await graph.get('/v1.0/identity/conditionalAccess/policies');

  expect(body.value).toMatchObject([
    {
      displayName: 'Register at work',
      state: 'enabled',
      conditions: {
        applications: { includeUserActions: ['urn:user:registersecurityinfo'] },
        locations: { excludeLocations: ['AllTrusted'] },
        platforms: null,
      },
      grantControls: { builtInControls: ['compliantDevice'] },
    },
  ]);
});

it('tells whether a registration campaign runs', async () => {
  graph.settings({ registrationCampaign: { ...organisation().registrationCampaign, state: 'enabled', excludedGroups: ['g'] } });

  const { body } = await graph.get('/v1.0/policies/authenticationMethodsPolicy');

  expect(body.registrationEnforcement.authenticationMethodsRegistrationCampaign).toMatchObject({
    state: 'enabled',
    excludeTargets: [{ id: 'g', targetType: 'group' }],
  });
});

describe('service principals', () => {
  const principal = (appId: string, query = '') => graph.get(`/v1.0/servicePrincipals(appId='${appId}')${query}`);

  it('show what is granted to Usher, in the words of Graph’s own', async () => {
    graph.settings({ ownApplication: { ...organisation().ownApplication, permissions: ['User.Read.All'] } });

    const own = await principal(organisation().ownApplication.appId, '?$select=id&$expand=appRoleAssignments');
    const graphs = await principal('00000003-0000-0000-c000-000000000000', '?$select=id,appRoles');

    const [grant] = own.body.appRoleAssignments;
    const role = graphs.body.appRoles.find(({ id }: { id: string }) => id === grant.appRoleId);
    expect([grant.resourceId, role.value]).toEqual([graphs.body.id, 'User.Read.All']);
  });

  it('are not there for an application that is not', async () => {
    expect((await principal('5d0e8f3a-7c41-4b62-9a10-2f6b8c3d4e5f')).status).toBe(404);
  });
});
