import { wellKnownGroups } from '../../../src/sandbox/tenant/directory.ts';
import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;
beforeEach(async () => {
  graph = await startGraph();
});
afterEach(() => graph.close());

const { byod, contractors, allStaff } = wellKnownGroups;
const members = (id: string, type: string) => `/v1.0/groups/${id}/transitiveMembers/microsoft.graph.${type}?$count=true&$top=999`;
const eventual = { ConsistencyLevel: 'eventual' };

it('counts those in groups inside among the people of a group', async () => {
  const { body } = await graph.get(members(byod.id, 'user'), eventual);

  expect(body.value.some(({ displayName }: { displayName: string }) => displayName === 'Aisha Andersson')).toBe(true);
  expect(body.value.length).toBe(body['@odata.count']);
});

it('names the groups inside, at any depth', async () => {
  const { body } = await graph.get(members(allStaff.id, 'group'), eventual);
  const names = body.value.map(({ displayName }: { displayName: string }) => displayName);

  expect(names).toEqual(expect.arrayContaining([byod.name, contractors.name, 'Design']));
});

it('refuses a cast without the header it needs, and a group that does not exist', async () => {
  const nobody = members('00000000-0000-4000-8000-000000000000', 'user');

  expect((await graph.get(members(byod.id, 'user'))).status).toBe(400);
  expect((await graph.get(nobody, eventual)).status).toBe(404);
});

it('serves the settings catalog in beta only, settings apart', async () => {
  const [policy] = (await graph.get('/beta/deviceManagement/configurationPolicies?$expand=assignments')).body.value;
  const settings = await graph.get(`/beta/deviceManagement/configurationPolicies/${policy.id}/settings`);

  expect([policy.platforms, policy.assignments.length, settings.body.value]).toEqual(['iOS', 1, []]);
  expect((await graph.get('/v1.0/deviceManagement/configurationPolicies')).status).toBe(400);
});
