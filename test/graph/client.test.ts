import type { TokenCredential } from '@azure/identity';
import { connectGraph } from '../../src/graph/client.ts';
import type { GraphOptions } from '../../src/graph/client.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { graphError, startStandIn, type Received, type Reply, type StandIn } from './stand-in.ts';

const v1 = { version: 'v1.0' } as const;
let standIn: StandIn | null = null;

const started = async (answer: (request: Received, count: number) => Reply): Promise<StandIn> => {
  standIn = await startStandIn(answer);
  return standIn;
};

const readerFor = (url: string, options: Partial<GraphOptions> = {}): GraphReader =>
  connectGraph({ baseUrl: url, credential: null, retryBaseMs: 1, ...options }).reader();

afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

describe('a question', () => {
  it('is sent as it is meant, without a token', async () => {
    const { url, received } = await started(() => ({ body: { id: '1' } }));

    const answer = await readerFor(url).get('/users/1', { version: 'beta', select: ['id'], filter: "a eq 'x&y'" });

    expect(answer).toEqual({ id: '1' });
    expect(received[0]?.url).toBe('/graph/beta/users/1?$filter=a%20eq%20%27x%26y%27&$select=id');
    expect(received[0]?.headers.authorization).toBeUndefined();
    expect(received[0]?.headers['x-ms-throttle-priority']).toBe('high');
  });

  it('can be a POST that changes nothing', async () => {
    const { url, received } = await started(() => ({ body: { value: ['g'] } }));

    await readerFor(url).ask('/users/1/checkMemberGroups', { groupIds: ['g'] }, v1);

    expect(received[0]).toMatchObject({ method: 'POST', body: { groupIds: ['g'] } });
    expect(received[0]?.headers['content-type']).toBe('application/json');
  });

  it.each([
    '/deviceManagement/managedDevices/1/retire',
    '/deviceManagement/reports/exportJobs',
    '/users/1/checkMemberGroups/retire',
    '/users/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport',
  ])('is never a POST that may change something: %s', async (path) => {
    const { url, received } = await started(() => ({}));

    const ask = readerFor(url).ask(path, {}, v1);

    await expect(ask).rejects.toThrow('change nothing');
    expect(received).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    [401, 'InvalidAuthenticationToken', 'graph-forbidden'],
    [403, 'Forbidden', 'graph-forbidden'],
    [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'graph-no-premium'],
    [404, 'Request_ResourceNotFound', 'not-found'],
    [302, '', 'graph-unavailable'],
  ])('with %i %s means %s and is not repeated', async (status, code, meaning) => {
    const headers = { Location: 'http://127.0.0.1:9/elsewhere' };
    const { url, received } = await started(() => ({ status, headers, body: graphError(code) }));

    const failure = await readerFor(url)
      .get('/users/1', v1)
      .catch((error: unknown) => error);

    const requestId = '1dcef832-f75f-44b8-9c1a-804db6193cfd';
    expect(failure).toMatchObject({ code: meaning, details: { status, requestId } });
    expect(received).toHaveLength(1);
  });

  it('of the request as such is a bug of ours', async () => {
    const { url } = await started(() => ({ status: 400, body: graphError('BadRequest') }));

    const failure = await readerFor(url)
      .get('/users/1', v1)
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'Error', message: expect.stringContaining('400 BadRequest') });
  });

  it('keeps nothing of Graph’s own message, not even of what Intune packs into it', async () => {
    const message = JSON.stringify({ _version: 3, Message: 'ada.lindqvist@contoso.com may not' });
    const { url } = await started(() => ({
      status: 403,
      headers: { 'request-id': 'r-1' },
      body: graphError('Forbidden', message),
    }));

    const failure = await readerFor(url)
      .get('/users/1', v1)
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ message: 'Graph answered 403 Forbidden', details: { requestId: 'r-1' } });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('ada');
  });
});

describe('a passing failure', () => {
  const passing: [string, Reply][] = [
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['502 with a page', { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad gateway</h1>' }],
    ['503', { status: 503, body: '' }],
    ['504', { status: 504 }],
    ['a broken connection', { reset: true }],
    ['half an answer', { cut: true, body: { value: ['long enough to be cut'] } }],
    ['JSON that stops early', { body: '{"id":"1' }],
    ['a web page that says 200', { headers: { 'Content-Type': 'text/html' }, body: '<h1>Sign in</h1>' }],
    ['nothing at all', { body: '' }],
  ];

  it.each(passing)('is repeated: %s', async (_what, reply) => {
    const { url, received } = await started((_request, count) => (count < 3 ? reply : { body: { id: '1' } }));

    const answer = await readerFor(url).get('/users/1', v1);

    expect(answer).toEqual({ id: '1' });
    expect(received).toHaveLength(3);
  });

  it.each(passing)('that stays is told after three more tries: %s', async (what, reply) => {
    const { url, received } = await started(() => reply);

    const code = what === '429' ? 'graph-busy' : 'graph-unavailable';
    await expect(readerFor(url).list('/users', v1)).rejects.toMatchObject({ code });

    expect(received).toHaveLength(4);
  });

  it('that is none is not repeated: 501', async () => {
    const { url, received } = await started(() => ({ status: 501 }));

    await expect(readerFor(url).get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });

    expect(received).toHaveLength(1);
  });

  it('repeats a reading POST as well, with its body', async () => {
    const { url, received } = await started((_request, count) => (count < 2 ? { status: 503 } : { body: { value: [] } }));

    await readerFor(url).ask('/users/1/checkMemberGroups', { groupIds: ['g'] }, v1);

    expect(received.map(({ body }) => body)).toEqual([{ groupIds: ['g'] }, { groupIds: ['g'] }]);
  });

  it('says so when nobody listens there', async () => {
    const { url, close } = await startStandIn(() => ({}));
    await close();

    await expect(readerFor(url).get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', { 'Retry-After': '1' }],
    ['a date', { 'Retry-After': 'Mon, 23 Nov 2026 09:30:01 GMT', Date: 'Mon, 23 Nov 2026 09:30:00 GMT' }],
  ])('in %s is over before the next try', async (_what, headers) => {
    const { url, received } = await started((_request, count) => (count < 2 ? { status: 429, headers } : { body: {} }));

    await readerFor(url).get('/users/1', v1);

    expect(received[1]!.at - received[0]!.at).toBeGreaterThanOrEqual(1000);
    expect(received).toHaveLength(2);
  });

  it('of more than eight seconds is handed to the caller at once', async () => {
    const { url, received } = await started(() => ({ status: 429, headers: { 'Retry-After': '9' } }));

    const before = performance.now();
    const failure = await readerFor(url)
      .get('/users/1', v1)
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'graph-busy', details: { status: 429, retryAfter: 9 } });
    expect(performance.now() - before).toBeLessThan(900);
    expect(received).toHaveLength(1);
  });

  it('that would outlast the caller is handed over at once', async () => {
    const { url } = await started(() => ({ status: 503, headers: { 'Retry-After': '5' } }));
    const reader = connectGraph({ baseUrl: url, credential: null }).reader(undefined, 2000);

    const before = performance.now();
    await expect(reader.get('/users/1', v1)).rejects.toMatchObject({ details: { retryAfter: 5 } });

    expect(performance.now() - before).toBeLessThan(900);
  });
});

describe('a silent Graph', () => {
  it('is given up after the time-out, without another try', async () => {
    const { url, received } = await started(() => ({ hang: true }));

    const failure = await readerFor(url, { timeoutMs: 60 })
      .get('/users/1', v1)
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'graph-unavailable', message: expect.stringContaining('in time') });
    expect(received).toHaveLength(1);
  });

  it('is given three times as long for a list', async () => {
    const { url } = await started(() => ({ hang: true }));

    const before = performance.now();
    await expect(readerFor(url, { timeoutMs: 60 }).list('/users', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });

    expect(performance.now() - before).toBeGreaterThanOrEqual(170);
  });

  it.each([
    ['while it hangs', { hang: true }],
    ['during a wait', { status: 429, headers: { 'Retry-After': '7' } }],
  ])('is left at once when the caller gives up: %s', async (_what, reply) => {
    const { url } = await started(() => reply);
    const reader = connectGraph({ baseUrl: url, credential: null }).reader(AbortSignal.timeout(80));

    const before = performance.now();
    await expect(reader.get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });

    expect(performance.now() - before).toBeLessThan(900);
  });

  it('is not asked at all by a caller who has given up already', async () => {
    const { url, received } = await started(() => ({}));

    const reader = connectGraph({ baseUrl: url, credential: null }).reader(AbortSignal.abort());

    await expect(reader.get('/users/1', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });
    expect(received).toEqual([]);
  });
});

describe('a list over loopback http', () => {
  it('follows every page, empty ones too', async () => {
    const pages = (host: string): Reply[] => [
      {
        body: {
          value: [{ id: '1' }],
          '@odata.nextLink': `${host}/v1.0/users?$filter=x%20eq%20%27a%26b%27&$skiptoken=%5Bhttps://x%5D`,
        },
      },
      { body: { value: [], '@odata.nextLink': `${host}/v1.0/users?$skiptoken=2` } },
      { body: { value: [{ id: '2' }] } },
    ];
    const { url, received } = await started((_request, count) => pages(url)[count - 1]!);

    const rows = await readerFor(url).list('/users', { ...v1, eventual: true });

    expect(rows).toEqual([{ id: '1' }, { id: '2' }]);
    expect(received.map((request) => request.url)).toEqual([
      '/graph/v1.0/users?$count=true',
      '/graph/v1.0/users?$filter=x%20eq%20%27a%26b%27&$skiptoken=%5Bhttps://x%5D',
      '/graph/v1.0/users?$skiptoken=2',
    ]);
    expect(received.every(({ headers }) => headers['consistencylevel'] === 'eventual')).toBe(true);
  });

  it.each([
    ['another host', () => 'http://evil.example/graph/v1.0/users?$skiptoken=1'],
    ['another port', () => 'http://127.0.0.1:9/graph/v1.0/users'],
    ['another scheme', (url: string) => `${url.replace('http:', 'https:')}/v1.0/users`],
    ['another version', (url: string) => `${url}/beta/users`],
    ['a way out of the version', (url: string) => `${url}/v1.0/../../admin`],
    ['an encoded way out', (url: string) => `${url}/v1.0/%2e%2e/%2e%2e/admin`],
    ['a name before the host', (url: string) => `${url.replace('http://', 'http://evil@')}x/v1.0/users`],
    ['no address', () => '/v1.0/users?$skiptoken=1'],
  ])('does not follow a next page on %s', async (_where, link) => {
    const { url, received } = await started(() => ({ body: { value: [], '@odata.nextLink': link(url) } }));

    await expect(readerFor(url).list('/users', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });

    expect(received).toHaveLength(1);
  });

  it('stops when a page leads back to itself', async () => {
    const { url } = await started(() => ({ body: { value: [], '@odata.nextLink': `${url}/v1.0/users?$skiptoken=1` } }));

    await expect(readerFor(url).list('/users', v1)).rejects.toThrow('repeats');
  });

  it('does not take an answer without rows for an empty list', async () => {
    const { url } = await started(() => ({ body: { id: '1' } }));

    await expect(readerFor(url).list('/users', v1)).rejects.toMatchObject({ code: 'graph-unavailable' });
  });
});

describe('over https', () => {
  const credentialWith = (getToken: TokenCredential['getToken']): TokenCredential => ({ getToken });
  const token = { token: 'secret-token', expiresOnTimestamp: 0 };

  const answering = (answers: readonly unknown[]) => {
    const sent: { url: string; authorization: string | null }[] = [];
    const send = async (url: string, init: RequestInit): Promise<Response> => {
      sent.push({ url, authorization: new Headers(init.headers).get('Authorization') });
      return Response.json(answers[sent.length - 1]);
    };
    return { sent, fetch: send as typeof fetch };
  };

  it('follows pages and sends the token with each', async () => {
    const next = 'https://graph.microsoft.us/v1.0/users?$skiptoken=abc';
    const { sent, fetch } = answering([{ value: [{ id: '1' }], '@odata.nextLink': next }, { value: [{ id: '2' }] }]);
    const scopes: unknown[] = [];
    const credential = credentialWith(async (scope) => {
      scopes.push(scope);
      return token;
    });

    const rows = await readerFor('https://graph.microsoft.us', { credential, fetch }).list('/users', v1);

    expect(rows).toEqual([{ id: '1' }, { id: '2' }]);
    expect(sent).toEqual([
      { url: 'https://graph.microsoft.us/v1.0/users', authorization: 'Bearer secret-token' },
      { url: next, authorization: 'Bearer secret-token' },
    ]);
    expect(scopes[0]).toBe('https://graph.microsoft.us/.default');
  });

  it('asks Entra ID once for many questions at a time', async () => {
    let asked = 0;
    const credential = credentialWith(async () => {
      asked += 1;
      return token;
    });
    const { fetch } = answering(Array.from({ length: 20 }, () => ({})));
    const reader = readerFor('https://graph.microsoft.com', { credential, fetch });

    await Promise.all(Array.from({ length: 20 }, (_, n) => reader.get(`/users/${n}`, v1)));

    expect(asked).toBe(1);
  });

  it.each([
    ['refuses', 'AADSTS7000215: Invalid client secret provided.', 'graph-forbidden'],
    ['is away', 'getaddrinfo ENOTFOUND login.microsoftonline.com', 'graph-unavailable'],
  ])('says what it means when Entra ID %s', async (_what, message, code) => {
    const credential = credentialWith(() => Promise.reject(new Error(message)));
    const { sent, fetch } = answering([]);

    const answer = readerFor('https://graph.microsoft.com', { credential, fetch }).get('/users/1', v1);

    await expect(answer).rejects.toMatchObject({ code });
    expect(sent).toEqual([]);
  });

  describe('when Graph refuses a token before its time', () => {
    const challenge = `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{"nbf":{"value":"7"}}}')}"`;

    /** Entra ID gives t1 until it is told that it must be another one; Graph takes `good` alone. */
    const stage = (good: string, headers: Record<string, string> = {}) => {
      const asked: (string | undefined)[] = [];
      let newest = 't1';
      const credential = credentialWith(async (_scope, options) => {
        asked.push(options?.claims);
        if (options?.claims) newest = 't2';
        return { token: newest, expiresOnTimestamp: 0 };
      });
      const sent: string[] = [];
      const send = async (_url: string, init: RequestInit): Promise<Response> => {
        const given = new Headers(init.headers).get('Authorization') ?? '';
        sent.push(given);
        if (given === `Bearer ${good}`) return Response.json({ value: [] });
        return Response.json(graphError('InvalidAuthenticationToken'), { status: 401, headers });
      };
      const connection = connectGraph({ baseUrl: 'https://graph.microsoft.com', credential, fetch: send as typeof fetch });
      return { reader: connection.reader(), forced: () => asked.filter((claims) => claims !== undefined), sent };
    };

    it('gets one new token for 200 questions, and answers them all', async () => {
      const { reader, forced, sent } = stage('t2');

      const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => reader.get(`/users/${n}`, v1)));

      expect(answers).toHaveLength(200);
      expect(forced()).toHaveLength(1);
      expect(sent.filter((given) => given === 'Bearer t1').length).toBeLessThanOrEqual(200);
      expect(JSON.parse(forced()[0] ?? '')).toMatchObject({ access_token: { nbf: { essential: true } } });
    });

    it('asks a question that is a POST again as well', async () => {
      const { reader } = stage('t2');

      expect(await reader.ask('/users/1/checkMemberGroups', { groupIds: ['g'] }, v1)).toEqual({ value: [] });
    });

    it('hands Graph’s challenge on', async () => {
      const { reader, forced } = stage('t2', { 'WWW-Authenticate': challenge });

      await reader.get('/users/1', v1);

      expect(forced()).toEqual(['{"access_token":{"nbf":{"value":"7"}}}']);
    });

    it('fails clearly when the new one is refused too, and does not plague Entra ID', async () => {
      const { reader, forced, sent } = stage('none');

      const failures = await Promise.allSettled(['1', '2', '3'].map((id) => reader.get(`/users/${id}`, v1)));
      const later = reader.get('/users/4', v1);

      await expect(later).rejects.toMatchObject({ code: 'graph-forbidden', details: { status: 401 } });
      expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(forced()).toHaveLength(1);
      expect(sent).toHaveLength(7);
    });
  });

  it('keeps the token away from plain http', () => {
    const credential = credentialWith(async () => token);

    expect(() => connectGraph({ baseUrl: 'http://graph.example', credential })).toThrow('https');
  });
});
