import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { graphError, startStandIn, type Received, type Reply, type StandIn } from './stand-in.ts';

interface Item {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
}

interface ItemAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const v1 = { version: 'v1.0' } as const;
const beta = { version: 'beta' } as const;
let standIn: StandIn | null = null;

const started = async (answer: (request: Received, count: number) => Reply): Promise<StandIn> => {
  standIn = await startStandIn(answer);
  return standIn;
};

const readerFor = ({ url }: StandIn, withinMs?: number): GraphReader =>
  batchedReader(connectGraph({ baseUrl: url, credential: null, retryBaseMs: 1 }), withinMs === undefined ? {} : { withinMs });

const itemsOf = (request: Received | undefined): Item[] => (request?.body as { requests?: Item[] } | undefined)?.requests ?? [];

/** Answers batches item by item, and lone requests like a batch of one. */
const answering =
  (answer: (item: Item, count: number) => ItemAnswer) =>
  (request: Received, count: number): Reply => {
    const lone = { id: '1', method: request.method, url: request.url.replace('/graph/v1.0', ''), body: request.body };
    if (!request.url.endsWith('/$batch')) return answer(lone, count);
    const responses = itemsOf(request).map((item) => ({ id: item.id, status: 200, ...answer(item, count) }));
    return { body: { responses } };
  };

const echo = ({ url }: Item): ItemAnswer => ({ body: { url } });

afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

describe('questions of one tick', () => {
  it('travel in one batch, and each gets its own answer', async () => {
    const graph = await started(answering(echo));
    const reader = readerFor(graph);

    const answers = await Promise.all([reader.get('/users/1', { ...v1, select: ['id'] }), reader.get('/users/2', v1)]);

    expect(answers).toEqual([{ url: '/users/1?$select=id' }, { url: '/users/2' }]);
    expect(graph.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /graph/v1.0/$batch']);
  });

  it('are gathered across promises that are already settled', async () => {
    const graph = await started(answering(echo));
    const reader = readerFor(graph);
    const later = async (path: string): Promise<unknown> => {
      await Promise.resolve().then(() => null);
      return reader.get(path, v1);
    };

    await Promise.all([reader.get('/users/1', v1), later('/users/2')]);

    expect(graph.received).toHaveLength(1);
  });

  it('go out plainly when there is only one', async () => {
    const graph = await started(answering(echo));

    await readerFor(graph).get('/users/1', v1);

    expect(graph.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /graph/v1.0/users/1']);
  });

  it('are split by version, and by twenty', async () => {
    const graph = await started(answering(echo));
    const reader = readerFor(graph);
    const people = Array.from({ length: 41 }, (_, n) => `/users/${n}`);

    await Promise.all([...people.map((path) => reader.get(path, v1)), reader.get('/a', beta), reader.get('/b', beta)]);

    const sent = graph.received.map((request) => `${request.url} ${itemsOf(request).length}`);
    expect(sent.sort()).toEqual([
      '/graph/beta/$batch 2',
      '/graph/v1.0/$batch 20',
      '/graph/v1.0/$batch 20',
      '/graph/v1.0/users/40 0',
    ]);
  });

  it('carry their bodies and headers', async () => {
    const graph = await started(answering(() => ({ body: { value: [] } })));
    const reader = readerFor(graph);

    await Promise.all([
      reader.ask('/users/1/checkMemberGroups', { groupIds: ['g'] }, v1),
      reader.list('/users', { ...v1, eventual: true }),
    ]);

    expect(itemsOf(graph.received[0])).toEqual([
      {
        id: '1',
        method: 'POST',
        url: '/users/1/checkMemberGroups',
        headers: { 'x-ms-throttle-priority': 'high', 'Content-Type': 'application/json' },
        body: { groupIds: ['g'] },
      },
      {
        id: '2',
        method: 'GET',
        url: '/users?$count=true',
        headers: { 'x-ms-throttle-priority': 'high', ConsistencyLevel: 'eventual' },
      },
    ]);
  });
});

describe('a question that travels alone', () => {
  it('goes out beside the batch, in the same round trip', async () => {
    const graph = await started(answering(echo));
    const reader = readerFor(graph);

    await Promise.all([
      reader.get('/a', v1),
      reader.get('/log', { ...v1, alone: true }),
      reader.get('/b', v1),
      reader.get('/report', { ...v1, alone: true }),
    ]);

    const urls = graph.received.map(({ url }) => url.replace('/graph/v1.0', '')).sort();
    expect(urls).toEqual(['/$batch', '/log', '/report']);
    expect(Math.max(...graph.received.map(({ at }) => at)) - graph.received[0]!.at).toBeLessThan(200);
  });

  it('never holds up the others', async () => {
    const graph = await started((request, count) =>
      request.url.endsWith('/log') ? { hang: true } : answering(echo)(request, count),
    );
    const reader = batchedReader(connectGraph({ baseUrl: graph.url, credential: null }), { signal: AbortSignal.timeout(400) });

    const log = reader.get('/log', { ...v1, alone: true }).catch((error: { code: string }) => error.code);
    const answers = await Promise.all([reader.get('/a', v1), reader.get('/b', v1)]);

    expect(answers).toEqual([{ url: '/a' }, { url: '/b' }]);
    expect(await log).toBe('graph-unavailable');
  });

  it('is remembered and repeated like any other', async () => {
    const graph = await started((_request, count) => (count < 2 ? { status: 503 } : { body: { id: 'log' } }));
    const reader = readerFor(graph);

    const answers = await Promise.all([1, 2].map(() => reader.get('/log', { ...v1, alone: true })));

    expect(answers).toEqual([{ id: 'log' }, { id: 'log' }]);
    expect(graph.received).toHaveLength(2);
  });
});

describe('the memory of one turn', () => {
  it('asks the same thing once, at the same time and later', async () => {
    const graph = await started(answering(echo));
    const reader = readerFor(graph);

    await Promise.all([reader.get('/users/1', v1), reader.get('/users/1', v1)]);
    await reader.get('/users/1', v1);

    expect(graph.received).toHaveLength(1);
  });

  it('tells versions, queries and bodies apart', async () => {
    const graph = await started(answering(() => ({ body: { value: [] } })));
    const reader = readerFor(graph);
    const groups = (id: string): Promise<unknown> => reader.ask('/users/1/checkMemberGroups', { groupIds: [id] }, v1);

    await Promise.all([
      groups('a'),
      groups('b'),
      groups('a'),
      reader.list('/users', v1),
      reader.list('/users', { ...v1, top: 1 }),
    ]);

    expect(itemsOf(graph.received[0])).toHaveLength(4);
  });

  it('remembers a refusal too, so that one turn does not knock twice', async () => {
    const graph = await started(() => ({ status: 403, body: graphError('Forbidden') }));
    const reader = readerFor(graph);

    await expect(reader.get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-forbidden' });
    await expect(reader.get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-forbidden' });

    expect(graph.received).toHaveLength(1);
  });
});

describe('a list in a batch', () => {
  it('gets its further pages by further requests', async () => {
    const graph: StandIn = await started(
      answering(({ url }) => {
        if (url.startsWith('/users/1')) return { body: { id: '1' } };
        const next = { '@odata.nextLink': `${graph.url}/v1.0/users?$skiptoken=2` };
        return { body: url.includes('skiptoken') ? { value: [{ id: 'b' }] } : { value: [{ id: 'a' }], ...next } };
      }),
    );
    const reader = readerFor(graph);

    const [rows] = await Promise.all([reader.list('/users', v1), reader.get('/users/1', v1)]);

    expect(rows).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(graph.received.map(({ url }) => url)).toEqual(['/graph/v1.0/$batch', '/graph/v1.0/users?$skiptoken=2']);
  });
});

describe('items that fail', () => {
  const codeOf = (question: Promise<unknown>): Promise<unknown> =>
    question.then(
      () => 'fine',
      (error: { code?: string }) => error.code ?? 'bug',
    );

  it('do not take the others with them', async () => {
    const statuses: Record<string, ItemAnswer> = {
      '/a': { status: 403, body: graphError('Forbidden') },
      '/b': { status: 404, body: graphError('NotFound') },
      '/c': { status: 424, body: graphError('FailedDependency') },
      '/d': { status: 400, body: graphError('BadRequest') },
      '/e': { status: 403, body: graphError('Authentication_RequestFromNonPremiumTenantOrB2CTenant') },
      '/f': { body: 'bm90IEpTT04=' },
      '/g': { body: { id: 'g' } },
    };
    const graph = await started(answering(({ url }) => statuses[url]!));
    const reader = readerFor(graph);

    const codes = await Promise.all(Object.keys(statuses).map((path) => codeOf(reader.get(path, v1))));

    expect(codes).toEqual([
      'graph-forbidden',
      'not-found',
      'graph-unavailable',
      'bug',
      'graph-no-premium',
      'graph-unavailable',
      'fine',
    ]);
  });

  it('are found by their id, in whatever order they come', async () => {
    const graph = await started((request) => {
      const responses = itemsOf(request).map(({ id, url }) => ({ id, status: 200, body: { url } }));
      return { body: { responses: responses.reverse() } };
    });
    const reader = readerFor(graph);

    const answers = await Promise.all(['/a', '/b', '/c'].map((path) => reader.get(path, v1)));

    expect(answers).toEqual([{ url: '/a' }, { url: '/b' }, { url: '/c' }]);
  });

  it('are asked again when Graph left them out', async () => {
    const graph = await started((request, count) => {
      if (count > 1) return { body: { url: request.url } };
      return { body: { responses: [{ id: '1', status: 200, body: {} }] } };
    });
    const reader = readerFor(graph);

    const [, second] = await Promise.all([reader.get('/a', v1), reader.get('/b', v1)]);

    expect(second).toEqual({ url: '/graph/v1.0/b' });
  });

  it('wait for their own Retry-After, while the others are answered', async () => {
    const throttled: ItemAnswer = { status: 429, headers: { 'Retry-After': '1' }, body: graphError('TooManyRequests') };
    const graph = await started(answering((item, count) => (count === 1 && item.url !== '/a' ? throttled : echo(item))));
    const reader = readerFor(graph);
    let aAt = 0;

    await Promise.all([
      reader.get('/a', v1).then(() => {
        aAt = performance.now();
      }),
      reader.get('/b', v1),
      reader.get('/c', v1),
    ]);

    const [first, ...later] = graph.received;
    expect(aAt).toBeLessThan(later[0]!.at);
    expect(later[0]!.at - first!.at).toBeGreaterThanOrEqual(1000);
    // Together where their timers ring together, which a busy machine may part.
    const asked = later.flatMap((request) =>
      request.url.endsWith('$batch') ? itemsOf(request).map(({ url }) => url) : request.url,
    );
    expect(asked.map((url) => url.slice(-2)).sort()).toEqual(['/b', '/c']);
  });

  it('fail at once when they would have to wait too long, and say how long', async () => {
    const graph = await started(
      answering((item) => (item.url === '/b' ? { status: 429, headers: { 'retry-after': '30' }, body: {} } : echo(item))),
    );
    const reader = readerFor(graph);

    const [a, b] = await Promise.allSettled([reader.get('/a', v1), reader.get('/b', v1)]);

    expect(a.status).toBe('fulfilled');
    expect(b).toMatchObject({ reason: { code: 'graph-busy', details: { status: 429, retryAfter: 30 } } });
    expect(graph.received).toHaveLength(1);
  });

  it('are asked four times at most', async () => {
    const graph = await started(answering((item) => (item.url === '/b' ? { status: 503, body: {} } : echo(item))));
    const reader = readerFor(graph);

    await Promise.allSettled([reader.get('/a', v1), reader.get('/b', v1)]);

    const asked = graph.received.flatMap((request) => [request.url, ...itemsOf(request).map(({ url }) => url)]);
    expect(asked.filter((url) => url.endsWith('/b'))).toHaveLength(4);
  });

  it('are as many as a table says, whatever mix Graph answers', async () => {
    const mix = Array.from({ length: 20 }, (_, n) => [200, 403, 404, 424, 400, 200, 501][(n * 5) % 7]!);
    const expected = mix.map((status) =>
      status === 200 ? 'fine' : ({ 403: 'graph-forbidden', 404: 'not-found', 400: 'bug' }[status] ?? 'graph-unavailable'),
    );
    const graph = await started(answering(({ id }) => ({ status: mix[Number(id) - 1]!, body: {} })));
    const reader = readerFor(graph);

    const codes = await Promise.all(mix.map((_, n) => codeOf(reader.get(`/users/${n}`, v1))));

    expect(codes).toEqual(expected);
  });
});

describe('a batch that fails as a whole', () => {
  it('is repeated as a whole, and not item by item after that', async () => {
    const graph = await started(() => ({ status: 503 }));
    const reader = readerFor(graph);

    const answers = await Promise.allSettled([reader.get('/a', v1), reader.get('/b', v1)]);

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(graph.received).toHaveLength(4);
  });

  it('is left at once when the turn is over', async () => {
    const graph = await started(() => ({ hang: true }));
    const connection = connectGraph({ baseUrl: graph.url, credential: null });
    const reader = batchedReader(connection, { signal: AbortSignal.timeout(60) });

    const before = performance.now();
    const answers = await Promise.allSettled([reader.get('/a', v1), reader.list('/b', v1)]);

    expect(answers).toMatchObject([{ reason: { code: 'graph-unavailable' } }, { reason: { code: 'graph-unavailable' } }]);
    expect(performance.now() - before).toBeLessThan(900);
  });
});
