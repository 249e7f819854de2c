import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeAll(async () => {
  graph = await startGraph();
});

afterAll(() => graph.close());

const eventual = { ConsistencyLevel: 'eventual' };
const encoded = (filter: string) => encodeURIComponent(filter);

it('finds a person by address, whatever the case and the apostrophes', async () => {
  const filter = encoded("userPrincipalName eq 'Owen.O''Hara@contoso.com' or mail eq 'Owen.O''Hara@contoso.com'");

  const { body } = await graph.get(`/v1.0/users?$filter=${filter}&$select=id`);

  expect(body.value).toEqual([{ id: graph.idOf('conditional-access') }]);
});

it('refuses a filter with an unbalanced quote', async () => {
  expect((await graph.get(`/v1.0/users?$filter=${encoded("mail eq 'o'hara'")}`)).body.error.message).toBe(
    'Invalid filter clause',
  );
});

it('counts licensed people by plan, which needs ConsistencyLevel and $count', async () => {
  const filter = encoded(
    "assignedPlans/any(p:p/servicePlanId eq c1ec4a95-1f05-45b3-a911-aa3fa01094f5 and p/capabilityStatus eq 'Enabled')",
  );

  const refused = await graph.get(`/v1.0/users?$filter=${filter}`);
  const counted = await graph.get(`/v1.0/users?$filter=${filter}&$count=true&$select=id&$top=999`, eventual);

  expect(refused.body.error.code).toBe('Request_UnsupportedQuery');
  expect(counted.body.value).toContainEqual({ id: graph.idOf('ready') });
  expect(counted.body.value).not.toContainEqual({ id: graph.idOf('no-licence') });
});

it('finds apps by kind, and refuses bundleId on the base type', async () => {
  const kinds = encoded("(isof('microsoft.graph.iosVppApp') or isof('microsoft.graph.iosStoreApp'))");

  const found = await graph.get(`/beta/deviceAppManagement/mobileApps?$filter=${kinds}&$expand=assignments`);
  const refused = await graph.get(`/beta/deviceAppManagement/mobileApps?$filter=${encoded("bundleId eq 'x'")}`);

  expect(found.body.value.map((row: { bundleId: string }) => row.bundleId)).toContain('com.microsoft.azureauthenticator');
  expect(found.body.value.every((row: { '@odata.type': string }) => row['@odata.type'] === '#microsoft.graph.iosVppApp')).toBe(
    true,
  );
  expect(refused.status).toBe(400);
});

it('gives sign-ins of one person since a moment, newest first', async () => {
  const since = new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString();
  const filter = encoded(`userId eq '${graph.idOf('wrong-password')}' and createdDateTime ge ${since}`);

  const { body } = await graph.get(`/v1.0/auditLogs/signIns?$filter=${filter}&$top=50`);

  expect(body.value.map((row: { status: { errorCode: number } }) => row.status.errorCode)).toEqual([
    50126, 50126, 50126, 50126, 50126,
  ]);
  expect(body.value[0].createdDateTime > body.value[4].createdDateTime).toBe(true);
});

it('refuses sign-ins from before the log begins', async () => {
  expect((await graph.get(`/v1.0/auditLogs/signIns?$filter=${encoded('createdDateTime ge 2020-01-01T00:00:00Z')}`)).status).toBe(
    400,
  );
});

describe('managed devices', () => {
  const countOf = async (filter: string) =>
    (await graph.get(`/beta/deviceManagement/managedDevices?$filter=${encoded(filter)}&$top=1`)).body['@odata.count'] as number;

  it('honours a supported filter', async () => {
    expect(await countOf("userPrincipalName eq 'mateo.vargas@contoso.com'")).toBe(1);
  });

  it.each([
    ['an unsupported property', "userId eq 'x'"],
    ['an empty value', "userPrincipalName eq ''"],
    ['a property of an own kind', "deviceEnrollmentType eq 'userEnrollment'"],
  ])('returns the whole tenant for %s', async (_what, filter) => {
    expect(await countOf(filter)).toBeGreaterThan(70);
  });

  it('takes "ne" for "eq"', async () => {
    expect(await countOf("complianceState ne 'noncompliant'")).toBe(await countOf("complianceState eq 'noncompliant'"));
  });
});

describe('groups', () => {
  it('counts membership through nested groups', async () => {
    const all = (await graph.get('/v1.0/groups?$select=id,displayName')).body.value as { id: string; displayName: string }[];
    const idOf = (name: string) => all.find((group) => group.displayName === name)!.id;
    const wanted = [idOf('BYOD iPhone users'), idOf('All staff'), idOf('Field team')];

    const { body } = await graph.post(`/v1.0/users/${graph.idOf('ready')}/checkMemberGroups`, { groupIds: wanted });

    expect(body.value).toEqual(wanted.slice(0, 2));
  });

  it('refuses more than 20 ids', async () => {
    const groupIds = Array.from({ length: 21 }, (_one, index) => `id-${index}`);

    expect((await graph.post(`/v1.0/users/${graph.idOf('ready')}/checkMemberGroups`, { groupIds })).status).toBe(400);
  });

  it('needs ConsistencyLevel for a type cast', async () => {
    const path = `/v1.0/users/${graph.idOf('ready')}/transitiveMemberOf/microsoft.graph.group?$count=true`;

    expect((await graph.get(path)).status).toBe(400);
    expect((await graph.get(path, eventual)).body['@odata.count']).toBe(3);
  });
});
