import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeAll(async () => {
  graph = await startGraph();
});

afterAll(() => graph.close());

describe('one object', () => {
  it('comes without accountEnabled unless it is selected', async () => {
    const usual = await graph.get(`/v1.0/users/${graph.idOf('ready')}`);
    const selected = await graph.get(`/v1.0/users/${graph.idOf('ready')}?$select=id,accountEnabled`);

    expect(usual.body.displayName).toBe('Amara Okafor');
    expect(usual.body).not.toHaveProperty('accountEnabled');
    expect(selected.body).toEqual({
      '@odata.context': `${graph.sandbox.graphUrl}/v1.0/$metadata#users(id,accountEnabled)/$entity`,
      id: graph.idOf('ready'),
      accountEnabled: true,
    });
  });

  it('is found by its address, with an apostrophe and a hash sign in it', async () => {
    const apostrophe = await graph.get("/v1.0/users/owen.o'hara%40contoso.com?$select=id");
    const guest = await graph.get('/v1.0/users/riley.novak_fabrikam.com%23EXT%23%40contoso.onmicrosoft.com?$select=userType');

    expect(apostrophe.body.id).toBe(graph.idOf('conditional-access'));
    expect(guest.body.userType).toBe('Guest');
  });

  it('is found by key syntax too', async () => {
    expect((await graph.get(`/v1.0/users('${graph.idOf('ready')}')?$select=id`)).status).toBe(200);
  });
});

describe('a list', () => {
  it('pages through the directory without losing or repeating anybody', async () => {
    const ids: string[] = [];
    let link: string | undefined = `${graph.sandbox.graphUrl}/v1.0/users?$select=id&$top=60`;
    let pages = 0;
    while (link !== undefined) {
      const { body } = await graph.follow(link);
      ids.push(...body.value.map((row: { id: string }) => row.id));
      link = body['@odata.nextLink'];
      pages += 1;
    }

    expect(pages).toBe(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(140);
  });

  it('links to the next page by the host and path that the caller used', async () => {
    const named = (await graph.call('GET', `${graph.sandbox.url.replace('127.0.0.1', 'localhost')}/beta/users?$top=1`)).body;

    expect(named['@odata.nextLink']).toMatch(/^http:\/\/localhost:\d+\/beta\/users\?\$top=1&\$skiptoken=/);
  });

  it('counts only when asked, in the directory', async () => {
    const eventual = { ConsistencyLevel: 'eventual' };

    expect((await graph.get('/v1.0/users?$top=1')).body).not.toHaveProperty(['@odata.count']);
    expect((await graph.get('/v1.0/users?$top=1&$count=true', eventual)).body['@odata.count']).toBeGreaterThan(140);
  });

  it('refuses a page size over the limit', async () => {
    expect((await graph.get('/v1.0/users?$top=1000')).status).toBe(400);
  });

  it('expands the assignments of every enrollment profile, and only in beta', async () => {
    const beta = await graph.get('/beta/deviceManagement/appleUserInitiatedEnrollmentProfiles?$expand=assignments');
    const v1 = await graph.get('/v1.0/deviceManagement/appleUserInitiatedEnrollmentProfiles');

    expect(beta.body.value.map((row: { priority: number }) => row.priority)).toEqual([1, 2]);
    expect(beta.body.value[0].assignments[0].target['@odata.type']).toBe('#microsoft.graph.groupAssignmentTarget');
    expect(v1.status).toBe(400);
    expect(v1.body.error).toMatchObject({
      code: 'BadRequest',
      message: "Resource not found for the segment 'appleUserInitiatedEnrollmentProfiles'.",
    });
  });
});

describe('v1.0', () => {
  it('cannot say how a device was enrolled', async () => {
    const path = `/users/${graph.idOf('healthy')}/managedDevices?$select=deviceEnrollmentType`;

    expect((await graph.get(`/v1.0${path}`)).body.value[0].deviceEnrollmentType).toBe('unknownFutureValue');
    expect((await graph.get(`/beta${path}`)).body.value[0].deviceEnrollmentType).toBe('appleAccountDrivenUserEnrollment');
  });

  it('hides the single sign-on extension and assignment filters', async () => {
    const policies = (await graph.get('/v1.0/deviceManagement/deviceConfigurations?$expand=assignments')).body.value;

    expect(policies[0]).not.toHaveProperty('iosSingleSignOnExtension');
    expect(policies[0].assignments[0].target).not.toHaveProperty('deviceAndAppManagementAssignmentFilterType');
  });
});

describe('an error', () => {
  it('carries code, message and request ids', async () => {
    const { status, headers, body } = await graph.get('/v1.0/users/nobody@contoso.com', { 'client-request-id': 'mine' });

    expect(status).toBe(404);
    expect(body.error.code).toBe('Request_ResourceNotFound');
    expect(body.error.innerError).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      'request-id': headers.get('request-id'),
      'client-request-id': 'mine',
    });
  });

  it('from Intune packs JSON into the message', async () => {
    const { body } = await graph.get('/v1.0/deviceManagement/managedDevices/none');

    expect(JSON.parse(body.error.message).Message).toContain('Not found: none');
  });

  it('names the unknown part of a path', async () => {
    const { body } = await graph.get('/beta/deviceAppManagement/mobileApps/x/deviceStatuses');

    expect(body.error.message).toBe("Resource not found for the segment 'deviceStatuses'.");
  });
});

describe('the app report', () => {
  const path = '/v1.0/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport';

  it('comes as bytes, with the text column beside the number', async () => {
    const apps = (await graph.get('/v1.0/deviceAppManagement/mobileApps')).body.value;
    const filter = `(ApplicationId eq '${apps[0].id}')`;

    const report = await graph.post(path, { filter, select: ['UserPrincipalName', 'AppInstallState'], skip: 0, top: 500 });

    expect(report.headers.get('content-type')).toBe('application/octet-stream');
    expect(report.body.Schema.map((column: { Column: string }) => column.Column)).toEqual([
      'UserPrincipalName',
      'AppInstallState',
      'AppInstallState_loc',
    ]);
    expect(report.body.Values).toContainEqual(['chloe.dubois@contoso.com', 2, 'Failed']);
  });

  it('refuses to select a _loc column', async () => {
    expect((await graph.post(path, { filter: "(ApplicationId eq 'x')", select: ['AppInstallState_loc'] })).status).toBe(400);
  });
});
