import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;
let now: Date;

const start = async (limits: boolean) => {
  now = new Date('2026-11-20T10:00:00Z');
  graph = await startGraph({ now: () => now, limits });
};

afterEach(() => graph.close());

const log = '/v1.0/auditLogs/signIns?$top=1';
const statusesOf = async (paths: string[]) => {
  const answers = [];
  for (const path of paths) answers.push(await graph.get(path));
  return answers.map(({ status }) => status);
};

it('lets five questions in ten seconds through, whatever shares the limit', async () => {
  await start(true);
  const methods = `/users/${graph.idOf('ready')}/authentication/methods`;

  const statuses = await statusesOf([log, `/v1.0${methods}`, `/beta${methods}`, log, log, log, '/v1.0/domains']);

  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200]);
});

it('says how long to wait, and means it', async () => {
  await start(true);
  await statusesOf([log, log, log, log, log]);
  now = new Date('2026-11-20T10:00:03Z');

  const refused = await graph.get(log);
  now = new Date('2026-11-20T10:00:10Z');
  const later = await graph.get(log);

  expect([refused.status, refused.headers.get('retry-after'), refused.body.error.code]).toEqual([429, '7', 'TooManyRequests']);
  expect(later.status).toBe(200);
});

it('counts the steps of a batch one by one', async () => {
  await start(true);
  const requests = Array.from({ length: 7 }, (_one, index) => ({
    id: `${index}`,
    method: 'GET',
    url: log.slice('/v1.0'.length),
  }));

  const { status, body } = await graph.post('/v1.0/$batch', { requests });

  const steps = body.responses as { status: number; headers: Record<string, string> }[];
  const refused = steps.filter((step) => step.status === 429);
  expect(status).toBe(200);
  expect(refused.map((step) => step.headers['Retry-After'])).toEqual(['10', '10']);
});

it('is off unless it is turned on', async () => {
  await start(false);
  const before = await statusesOf([log, log, log, log, log, log]);

  const { body } = await graph.call('PUT', '/api/limits', { body: { on: true } });

  expect(before).not.toContain(429);
  expect(body).toEqual({ on: true });
  expect(await statusesOf([log, log, log, log, log, log])).toContain(429);
  expect((await graph.call('PUT', '/api/limits', { body: {} })).status).toBe(400);
});
