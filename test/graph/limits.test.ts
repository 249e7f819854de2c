import { setTimeout as sleep } from 'node:timers/promises';
import { UsherError } from '../../src/errors.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import type { GraphConnection } from '../../src/graph/connection.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { graphError, startStandIn, type Received, type Reply, type StandIn } from './stand-in.ts';

const v1 = { version: 'v1.0' } as const;
const log = { ...v1, alone: true } as const;
let graph: StandIn;
let connection: GraphConnection;

const open = async (answer: (request: Received, count: number) => Reply, limits?: 'real' | 'none'): Promise<void> => {
  graph = await startStandIn(answer);
  connection = connectGraph({ baseUrl: graph.url, credential: null, retryBaseMs: 1, ...(limits && { limits }) });
};
const readerFor = (withinMs = 10_000): GraphReader => batchedReader(connection, { withinMs });
const outcomes = (questions: readonly Promise<unknown>[]): Promise<string[]> =>
  Promise.all(
    questions.map((question) =>
      question.then(
        () => 'fine',
        (error: { code?: string }) => error.code ?? 'bug',
      ),
    ),
  );
const count = (all: readonly string[], what: string): number => all.filter((one) => one === what).length;

const throttled = (seconds: number): Reply => ({
  status: 429,
  headers: { 'Retry-After': String(seconds) },
  body: graphError('TooManyRequests'),
});

/** Answers every item of a batch like a lone request. */
const everyone =
  (answer: (path: string) => Reply) =>
  ({ url, body }: Received): Reply => {
    if (!url.endsWith('/$batch')) return answer(url.replace('/graph/v1.0', ''));
    const { requests } = body as { requests: { id: string; url: string }[] };
    return { body: { responses: requests.map(({ id, url: path }) => ({ id, status: 200, body: {}, ...answer(path) })) } };
  };

afterEach(() => graph.close());

describe('the five requests in ten seconds of the sign-in log', () => {
  it('are not spent on the same question of another turn a moment later', async () => {
    await open(() => ({ body: { value: [] } }));

    for (let turn = 0; turn < 8; turn += 1) await readerFor().get('/auditLogs/signIns?same', log);

    expect(graph.received).toHaveLength(1);
  });

  it('are spent again where the answer was none', async () => {
    await open((_request, asked) => (asked === 1 ? { status: 403, body: graphError('Forbidden') } : { body: { value: [] } }));
    await readerFor()
      .get('/auditLogs/signIns?same', log)
      .catch(() => undefined);

    await readerFor().get('/auditLogs/signIns?same', log);

    expect(graph.received).toHaveLength(2);
  });

  it('are the only thing that another turn does not ask anew', async () => {
    await open(() => ({ body: { value: [] } }));

    for (let turn = 0; turn < 3; turn += 1) await readerFor().get('/users/4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11', v1);

    expect(graph.received).toHaveLength(3);
  });

  it('are shared by all readers, and the others hear at once how long to wait', async () => {
    await open(() => ({ body: { value: [] } }));
    const before = performance.now();

    const questions = Array.from({ length: 30 }, (_, n) => readerFor().get(`/auditLogs/signIns?n=${n}`, log));
    const all = await outcomes(questions);

    expect([count(all, 'fine'), count(all, 'graph-busy')]).toEqual([5, 25]);
    expect(graph.received).toHaveLength(5);
    expect(performance.now() - before).toBeLessThan(2000);
    await expect(questions[29]).rejects.toMatchObject({ details: { retryAfter: expect.any(Number) } });
    const { details } = (await questions[29]!.catch((error: unknown) => error)) as { details: { retryAfter: number } };
    expect(details.retryAfter).toBeGreaterThan(4);
  });

  it('count sign-in methods and registration reports as well', async () => {
    await open(everyone(() => ({ body: { value: [] } })));
    const paths = [
      '/auditLogs/signIns',
      '/users/1/authentication/methods',
      '/reports/authenticationMethods/userRegistrationDetails',
    ];

    const all = await outcomes([...paths, ...paths].map((path, n) => readerFor().get(`${path}?n=${n}`, v1)));

    expect([count(all, 'fine'), count(all, 'graph-busy')]).toEqual([5, 1]);
  });

  it('never delay what else is asked in the same tick', async () => {
    await open(everyone(() => ({ body: { value: [] } })));
    await outcomes(Array.from({ length: 5 }, (_, n) => readerFor().get(`/auditLogs/signIns?n=${n}`, log)));
    const reader = readerFor();

    const before = performance.now();
    const all = await outcomes([
      reader.get('/users/1/authentication/methods', v1),
      reader.get('/users/1', v1),
      reader.get('/users/1/licenseDetails', v1),
    ]);

    expect(all).toEqual(['graph-busy', 'fine', 'fine']);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('hold for a reader that asks one by one', async () => {
    await open(() => ({ body: { value: [] } }));

    const all = await outcomes(Array.from({ length: 7 }, () => connection.reader().get('/auditLogs/signIns', v1)));

    expect([count(all, 'fine'), count(all, 'graph-busy')]).toEqual([5, 2]);
  });

  it('can be lifted', async () => {
    await open(() => ({ body: { value: [] } }), 'none');

    const all = await outcomes(Array.from({ length: 30 }, () => readerFor().get('/auditLogs/signIns', log)));

    expect(count(all, 'fine')).toBe(30);
  });
});

describe('a pause that Graph asks for', () => {
  it('is kept by fifty people at once, and then all are answered', async () => {
    const refusedAt: number[] = [];
    const start = performance.now();
    await open(
      everyone(() => {
        if (performance.now() - start > 500) return { body: {} };
        refusedAt.push(performance.now());
        return throttled(1);
      }),
    );
    const person = async (n: number): Promise<unknown> => {
      await sleep(n * 20);
      const reader = readerFor();
      return Promise.all([reader.get(`/users/${n}`, v1), reader.get(`/users/${n}/licenseDetails`, v1)]);
    };

    const all = await outcomes(Array.from({ length: 50 }, (_, n) => person(n)));

    expect(count(all, 'fine')).toBe(50);
    // What was on its way when Graph answered could not be held back any more.
    const onItsWay = 300;
    const early = graph.received.filter(({ at }) => refusedAt.some((told) => at > told + onItsWay && at < told + 1000));
    expect(early).toEqual([]);
    expect(graph.received.length).toBeLessThanOrEqual(75);
  });

  it('holds from the moment it is known, also for what has been gathered', async () => {
    await open(everyone((path) => (path === '/users/first' && graph.received.length === 1 ? throttled(1) : { body: {} })));
    const first = readerFor().get('/users/first', v1);
    const paused = (): boolean => connection.limits.isPaused({ version: 'v1.0', address: '/users/first' });
    for (let waited = 0; !paused() && waited < 1000; waited += 1) await sleep(1);
    const toldAt = performance.now();

    await Promise.all([first, ...Array.from({ length: 50 }, (_, n) => readerFor().get(`/users/${n}`, v1))]);

    const [, ...later] = graph.received;
    expect(Math.min(...later.map(({ at }) => at)) - graph.received[0]!.at).toBeGreaterThanOrEqual(1000);
    expect(performance.now() - toldAt).toBeLessThan(2500);
  });

  const told = (seconds: number): UsherError =>
    new UsherError('graph-busy', 'Graph answered 429', { details: { status: 429, retryAfter: seconds } });

  it('that begins after questions were gathered holds back those it is for, and no others', async () => {
    await open(everyone(() => ({ body: {} })));
    const reader = readerFor();
    const users = reader.get('/users/1', v1);
    const apps = reader.get('/deviceAppManagement/mobileApps', v1);

    await new Promise((resolve) => process.nextTick(resolve));
    connection.limits.learnFrom({ version: 'v1.0', address: '/domains' }, told(1));
    const toldAt = performance.now();
    await apps;
    const appsAfter = performance.now() - toldAt;
    await users;

    const asked = graph.received.map(({ url, at }) => [url.replace('/graph/v1.0', ''), at >= toldAt + 1000]);
    expect(asked).toEqual([
      ['/deviceAppManagement/mobileApps', false],
      ['/users/1', true],
    ]);
    expect(appsAfter).toBeLessThan(900);
  });

  it('that begins while a batch waits for its next try is over before that', async () => {
    let toldAt = 0;
    await open((request, n) => {
      if (n > 1) return everyone(() => ({ body: {} }))(request);
      connection.limits.learnFrom({ version: 'v1.0', address: '/domains' }, told(1));
      toldAt = performance.now();
      return { status: 503 };
    });
    const reader = readerFor();

    const all = await outcomes([reader.get('/users/1', v1), reader.get('/users/2', v1)]);

    expect(all).toEqual(['fine', 'fine']);
    expect(graph.received[1]!.at).toBeGreaterThanOrEqual(toldAt + 1000);
  });

  it('leaves other kinds of resources alone', async () => {
    await open(everyone((path) => (path === '/users/1' ? throttled(30) : { body: {} })));
    await outcomes([readerFor().get('/users/1', v1)]);
    const reader = readerFor();
    const paths = [
      '/users/2',
      '/users/2/managedDevices',
      '/deviceManagement/managedDevices/1/deviceConfigurationStates',
      '/deviceAppManagement/mobileApps',
      '/users/2/mobileAppIntentAndStates',
      '/identity/conditionalAccess/policies',
      '/admin/serviceAnnouncement/healthOverviews',
      '/auditLogs/signIns',
    ];

    const all = await outcomes(paths.map((path) => reader.get(path, v1)));

    expect(all).toEqual(['graph-busy', ...Array.from({ length: 7 }, () => 'fine')]);
    const asked = graph.received.flatMap(({ url, body }) => [url, ...JSON.stringify(body ?? '').split('"')]);
    expect(asked).not.toContain('/users/2');
  });

  it.each([
    ['Intune devices', '/users/1/managedDevices', '/deviceManagement/managedDevices'],
    ['Intune', '/users/1/mobileAppIntentAndStates', '/deviceManagement/deviceConfigurations'],
    ['directory', '/domains', '/users/1/licenseDetails'],
    ['reports', '/users/1/authentication/methods', '/auditLogs/signIns'],
  ])('holds for all %s', async (_kind, told, other) => {
    await open((request) => (request.url.includes(told) ? throttled(30) : { body: {} }));
    await outcomes([readerFor().get(told, v1)]);

    const failure = await readerFor()
      .get(other, v1)
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'graph-busy', details: { retryAfter: 30 } });
    expect(graph.received).toHaveLength(1);
  });

  it('is kept by a batch that Graph refused as a whole', async () => {
    await open((request, n) => (n === 1 ? throttled(1) : everyone(() => ({ body: {} }))(request)));
    const reader = readerFor();

    const all = await outcomes([reader.get('/a', v1), reader.get('/b', v1), sleep(300).then(() => readerFor().get('/c', v1))]);

    expect(all).toEqual(['fine', 'fine', 'fine']);
    const [first, ...later] = graph.received.map(({ at }) => at);
    expect(Math.min(...later) - first!).toBeGreaterThanOrEqual(1000);
  });

  it('is not waited for by somebody who gives up before its end', async () => {
    await open(() => throttled(2));
    await outcomes([readerFor(500).get('/users/1', v1)]);

    const before = performance.now();
    const all = await outcomes([readerFor(1000).get('/users/2', v1)]);

    expect(all).toEqual(['graph-busy']);
    expect(performance.now() - before).toBeLessThan(500);
    expect(graph.received).toHaveLength(1);
  });

  it('is kept without our own count of requests, too', async () => {
    await open(() => throttled(30), 'none');
    await outcomes([readerFor().get('/auditLogs/signIns', log)]);

    const all = await outcomes([readerFor().get('/auditLogs/signIns', log)]);

    expect(all).toEqual(['graph-busy']);
    expect(graph.received).toHaveLength(1);
  });
});
