import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeEach(async () => {
  graph = await startGraph();
});

afterEach(() => graph.close());

interface Step {
  id: string;
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

const stepsById = (body: { responses: Step[] }) => Object.fromEntries(body.responses.map((step) => [step.id, step]));
const devicesOf = (key: string) => `/users/${graph.idOf(key)}/managedDevices`;

describe('a batch', () => {
  it('gives every step a status of its own, in another order', async () => {
    const requests = [
      { id: 'a', method: 'GET', url: `/users/${graph.idOf('ready')}?$select=id` },
      { id: 'b', method: 'GET', url: '/users/nobody' },
      {
        id: 'c',
        method: 'POST',
        url: `/users/${graph.idOf('admin')}/checkMemberGroups`,
        headers: { 'Content-Type': 'application/json' },
        body: { groupIds: ['e91f4b36-70ad-4c25-b8d7-52c60a3e1f98'] },
      },
    ];

    const { status, body } = await graph.post('/v1.0/$batch', { requests });

    const steps = stepsById(body);
    expect(status).toBe(200);
    expect(body.responses.map((step: Step) => step.id)).toEqual(['c', 'b', 'a']);
    expect([steps.a!.status, steps.b!.status, steps.c!.status]).toEqual([200, 404, 200]);
    expect(steps.c!.body.value).toEqual(['e91f4b36-70ad-4c25-b8d7-52c60a3e1f98']);
  });

  it('stays in its version', async () => {
    const url = '/deviceManagement/appleUserInitiatedEnrollmentProfiles';

    const { body } = await graph.post('/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url }] });

    expect(body.responses[0].status).toBe(400);
  });

  it('fails a step whose parent failed', async () => {
    const requests = [
      { id: '1', method: 'GET', url: '/users/nobody' },
      { id: '2', method: 'GET', url: '/domains', dependsOn: ['1'] },
    ];

    expect(stepsById((await graph.post('/v1.0/$batch', { requests })).body)['2']!.status).toBe(424);
  });

  it.each([
    ['more than 20 steps', Array.from({ length: 21 }, (_one, index) => ({ id: `${index}`, method: 'GET', url: '/domains' }))],
    ['an id twice', ['x', 'X'].map((id) => ({ id, method: 'GET', url: '/domains' }))],
    ['a url with a version', [{ id: '1', method: 'GET', url: '/v1.0/domains' }]],
    ['nothing', []],
  ])('is refused with %s', async (_what, requests) => {
    expect((await graph.post('/v1.0/$batch', { requests })).status).toBe(400);
  });

  it('disturbs only the step that a fault means', async () => {
    await graph.fault({ match: 'licenseDetails', status: 429, retryAfter: 7 });
    const user = `/users/${graph.idOf('ready')}`;
    const requests = ['', '/licenseDetails'].map((end, index) => ({ id: `${index}`, method: 'GET', url: `${user}${end}` }));

    const steps = stepsById((await graph.post('/v1.0/$batch', { requests })).body);

    expect(steps['0']!.status).toBe(200);
    expect(steps['1']!).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '7' },
      body: { error: { code: 'TooManyRequests' } },
    });
  });
});

describe('a fault', () => {
  it('stops after the wished number of requests', async () => {
    await graph.fault({ match: 'GET beta/users/.+/managedDevices$', status: 503, times: 1 });

    expect((await graph.get(`/v1.0${devicesOf('ready')}`)).status).toBe(200);
    expect((await graph.get(`/beta${devicesOf('ready')}`)).status).toBe(503);
    expect((await graph.get(`/beta${devicesOf('ready')}`)).status).toBe(200);
  });

  it('leaves Retry-After out unless it is wished', async () => {
    await graph.fault({ match: '.', status: 429, times: 1 });

    const { status, headers } = await graph.get('/v1.0/domains');

    expect([status, headers.get('retry-after')]).toEqual([429, null]);
  });

  it('speaks as Intune on an Intune path and as the directory elsewhere', async () => {
    await graph.fault({ match: '.', status: 403 });

    expect((await graph.get(`/beta${devicesOf('ready')}`)).body.error.code).toBe('Forbidden');
    expect((await graph.get('/v1.0/domains')).body.error.code).toBe('Authorization_RequestDenied');
  });

  it('can carry the code of a tenant without a sign-in log', async () => {
    await graph.fault({ match: 'signIns', status: 403, code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' });

    expect((await graph.get('/v1.0/auditLogs/signIns?$top=1')).body.error.code).toContain('NonPremiumTenant');
  });

  it('delays', async () => {
    await graph.fault({ match: 'domains', delayMs: 120 });
    const started = Date.now();

    await graph.get('/v1.0/domains');

    expect(Date.now() - started).toBeGreaterThanOrEqual(115);
  });

  it('cuts the JSON off in the middle', async () => {
    await graph.fault({ match: 'domains', truncate: true });

    await expect(graph.get('/v1.0/domains')).rejects.toThrow(SyntaxError);
  });

  it.each([
    ['html', 'text/html; charset=utf-8', /^<!DOCTYPE html>/],
    ['empty', 'application/json', /^\{\}$/],
  ])('of the kind %s answers 200 with what is no answer', async (kind, type, text) => {
    await graph.fault({ match: 'domains', [kind]: true });

    const response = await fetch(`${graph.sandbox.graphUrl}/v1.0/domains`);

    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toMatch(text);
  });

  it('of any kind means one person and one step of a batch where its match says so', async () => {
    await graph.fault({ match: `users/${graph.idOf('ready')}/managedDevices`, html: true });
    await graph.fault({ match: `users/${graph.idOf('admin')}/managedDevices`, empty: true });
    const requests = ['ready', 'admin', 'healthy'].map((key) => ({ id: key, method: 'GET', url: devicesOf(key) }));

    const { status, body } = await graph.post('/beta/$batch', { requests });

    const steps = stepsById(body);
    const page = Buffer.from(steps.ready!.body as unknown as string, 'base64').toString();
    expect([status, steps.ready!.status, page.slice(0, 15)]).toEqual([200, 200, '<!DOCTYPE html>']);
    expect(steps.admin!.body).toEqual({});
    expect(steps.healthy!.body.value).toHaveLength(1);
  });

  it('hangs until the caller gives up, and still lets the sandbox close', async () => {
    await graph.fault({ match: 'domains', hang: true });

    await expect(fetch(`${graph.sandbox.graphUrl}/v1.0/domains`, { signal: AbortSignal.timeout(80) })).rejects.toThrow('timeout');
  });

  it('is listed, and goes away', async () => {
    const { body: fault } = await graph.fault({ match: 'domains', status: 500 });

    expect((await graph.call('GET', '/api/faults')).body).toEqual([fault]);
    expect((await graph.call('DELETE', `/api/faults/${fault.id}`)).status).toBe(204);
    expect((await graph.call('GET', '/api/faults')).body).toEqual([]);
  });

  it.each([[{}], [{ match: '(' }]])('is refused when it says %j', async (wish) => {
    expect((await graph.fault(wish)).status).toBe(400);
  });
});

it('logs what was asked, steps of a batch apart from round trips', async () => {
  await graph.post('/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url: '/domains' }] });

  const { body } = await graph.call('GET', '/api/graph-log');

  expect(body).toMatchObject([
    { method: 'GET', path: 'v1.0/domains', status: 200, inBatch: true },
    { method: 'POST', path: 'v1.0/$batch', status: 200, inBatch: false },
  ]);
});

it('refuses a foreign host name', async () => {
  const { request } = await import('node:http');
  const { port } = new URL(graph.sandbox.url);

  const status = await new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/api/people', headers: { Host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });

  expect(status).toBe(403);
});
