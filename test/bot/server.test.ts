import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createServer, listen, type RunningServer } from '../../src/bot/server.ts';
import type { Incoming } from '../../src/bot/incoming.ts';
import { configureLog } from '../../src/log.ts';

configureLog('silent');

const activity = { type: 'message', from: { id: 'ann' }, conversation: { id: 'chat' } };
const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('the server', () => {
  let server: RunningServer;
  let arrived: Incoming[];
  let healthy: boolean;
  let broken: boolean;

  beforeAll(async () => {
    const restify = createServer({
      messages: async (_authorization, incoming) => {
        arrived.push(incoming);
        if (broken) throw new Error('inner detail');
        return { status: 200 };
      },
      health: () => (healthy ? Promise.resolve() : Promise.reject(new Error('the database is gone'))),
      images: new Map([['step.png', { bytes: png, etag: `"${createHash('md5').update(png).digest('hex')}"` }]]),
      thisMachineOnly: true,
    });
    server = await listen(restify, 0, '127.0.0.1');
  });
  beforeEach(() => {
    [arrived, healthy, broken] = [[], true, false];
  });
  afterAll(() => server.close(0));

  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

  /** What comes back on a bare connection, until the other side ends it. */
  const raw = async (request: string): Promise<string> => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(request);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  };

  it.each(['POST', 'GET'])('ends a %s that asks for another protocol, and can still be closed', async (method) => {
    const answer = await raw(
      `${method} /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );

    expect([answer, arrived]).toEqual(['', []]);
  });

  it.each(['localhost:3978', '127.0.0.1', '[::1]:3978'])(
    'answers to the name %s when it is for this machine only',
    async (host) => {
      const answer = await raw(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

      expect(answer).toContain('200 OK');
    },
  );

  it.each(['evil.example:3978', 'localhost.evil.example', '127.0.0.1.evil.example', '%'])(
    'refuses the foreign name %s when it is for this machine only',
    async (host) => {
      const answer = await raw(`POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

      expect(answer).toContain('403 Forbidden');
      expect(arrived).toEqual([]);
    },
  );

  it('hands an activity on', async () => {
    const response = await post(JSON.stringify(activity));

    expect(response.status).toBe(200);
    expect(arrived).toHaveLength(1);
  });

  it.each([
    ['gzip', Buffer.from('junk')],
    ['gzip', gzipSync(JSON.stringify(activity))],
    ['gzip', Buffer.alloc(0)],
    ['deflate', Buffer.from('junk')],
    ['br', Buffer.from('junk')],
    ['GZIP', Buffer.from('junk')],
    ['identity, gzip', Buffer.from('junk')],
    ['nonsense', Buffer.from('junk')],
  ])('answers 415 to a body in %s', async (encoding, body) => {
    const response = await post(body, { 'Content-Encoding': encoding });

    expect([response.status, await response.text(), arrived.length]).toEqual([415, '', 0]);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonx',
    '',
  ])('answers 415 to the type "%s"', async (type) => {
    const response = await post(JSON.stringify(activity), { 'Content-Type': type });

    expect([response.status, await response.text()]).toEqual([415, '']);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['no type', JSON.stringify({ ...activity, type: undefined })],
    ['a type that is no text', JSON.stringify({ ...activity, type: 1 })],
    ['no from', JSON.stringify({ ...activity, from: undefined })],
    ['a from that is a list', JSON.stringify({ ...activity, from: [] })],
    ['a from without an id', JSON.stringify({ ...activity, from: {} })],
    ['no conversation', JSON.stringify({ ...activity, conversation: undefined })],
    ['a conversation that is text', JSON.stringify({ ...activity, conversation: 'chat' })],
    ['deep nesting', `{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['nesting one too deep', JSON.stringify({ ...activity, value: JSON.parse('['.repeat(64) + ']'.repeat(64)) as unknown })],
    [
      'too many keys',
      JSON.stringify({ ...activity, value: Object.fromEntries(Array.from({ length: 6000 }, (_, key) => [key, 0])) }),
    ],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('answers 400 with an empty body to %s', async (_what, body) => {
    const response = await post(body);

    expect([response.status, await response.text(), arrived.length]).toEqual([400, '', 0]);
  });

  it('keeps odd JSON from changing anything', async () => {
    const odd = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"message","from":{"id":"ann"},"conversation":{"id":"chat"},"type":"message","n":1e999,"s":"\\ud800"}`;

    const response = await post(odd);

    expect(response.status).toBe(200);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('answers 413 to a large body, by what it says and by what it sends', async () => {
    const large = JSON.stringify({ ...activity, text: 'x'.repeat(256 * 1024) });
    const chunk = 'x'.repeat(64 * 1024);

    const said = await raw(
      `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${large.length}\r\n\r\n`,
    );
    const sent = await raw(
      `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${chunk}\r\n`.repeat(5)}`,
    );

    expect(said).toMatch(/^HTTP\/1\.1 413/);
    expect(sent).toMatch(/^HTTP\/1\.1 413/);
  });

  it.each([
    [
      'a length and chunks',
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a bad path', 'GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['a bad image name', 'GET /images/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['17 KiB of headers', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17 * 1024)}\r\n\r\n`],
    ['no HTTP', 'hello\r\n\r\n'],
    ['another method', 'DELETE /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['an unknown path', 'GET /secret-name HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ])('answers %s with a plain 4xx', async (_what, request) => {
    const answer = await raw(request);

    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(answer).not.toMatch(/secret-name|Error|node_modules/);
  });

  it('tells nothing of what went wrong inside', async () => {
    broken = true;

    const response = await post(JSON.stringify(activity));

    expect([response.status, await response.text()]).toEqual([500, '']);
  });

  it('says that it lives, and whether it is ready, and no more', async () => {
    const healthz = await fetch(`${server.url}/healthz`);
    const ready = await fetch(`${server.url}/readyz`);
    healthy = false;
    const unready = await fetch(`${server.url}/readyz`);

    expect([healthz.status, ready.status, unready.status]).toEqual([200, 200, 503]);
    expect(await unready.text()).toBe('');
  });

  it('serves a picture once and lets it be kept', async () => {
    const first = await fetch(`${server.url}/images/step.png`);
    const again = await fetch(`${server.url}/images/step.png`, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });

    expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'public, max-age=86400',
    ]);
    expect(Buffer.from(await first.arrayBuffer())).toEqual(png);
    expect(again.status).toBe(304);
  });

  it.each([
    '/images/../package.json',
    '/images/..%2f..%2fpackage.json',
    '/images/%2e%2e/package.json',
    '/images/..%5cpackage.json',
    '/images/step.png%00',
    '/images/__proto__',
    '/images/',
  ])('has no picture at %s', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

    expect(answer).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(answer).not.toContain('"name"');
  });

  it('says which setting to change when the port is taken', async () => {
    const other = createServer({ messages: async () => ({ status: 200 }), health: async () => {}, images: new Map() });

    await expect(listen(other, Number(new URL(server.url).port), '127.0.0.1')).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('PORT'),
    });
  });
});
