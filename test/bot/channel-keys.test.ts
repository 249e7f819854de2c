import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelKeys, KeysMissing } from '../../src/bot/teams/channel-keys.ts';
import { OneAhead } from '../../src/bot/teams/one-ahead.ts';
import { SharedTokens } from '../../src/bot/teams/shared-tokens.ts';

const minute = 60_000;

describe('the keys of the channel', () => {
  let server: Server;
  let asked: number;
  let status: number;
  let ids: string[];
  let time: number;
  let keys: ChannelKeys;

  beforeEach(async () => {
    [asked, status, ids, time] = [0, 200, ['k1'], 0];
    server = createServer((request, response) => {
      asked++;
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      response.statusCode = status;
      const body = request.url === '/keys' ? { keys: ids.map((kid) => ({ kid })) } : { jwks_uri: `${base}/keys` };
      response.end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    keys = new ChannelKeys(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`, () => time);
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('are asked for once, however many messages come at first', async () => {
    const known = await Promise.all(Array.from({ length: 200 }, () => keys.has('k1')));

    expect(known.every(Boolean)).toBe(true);
    expect(asked).toBe(2);
  });

  it('are not asked for again for each key that a forger makes up', async () => {
    await keys.has('k1');

    const known = await Promise.all(Array.from({ length: 200 }, (_, index) => keys.has(`made-up-${index}`)));

    expect(known.some(Boolean)).toBe(false);
    expect(asked).toBe(2);
  });

  it('are asked for again when a new one may have come', async () => {
    await keys.has('k1');
    ids = ['k1', 'k2'];
    time = 6 * minute;

    expect(await keys.has('k2')).toBe(true);
  });

  it('stay known while their server is away', async () => {
    await keys.has('k1');
    [status, time] = [503, 6 * minute];

    expect([await keys.has('k1'), await keys.has('k2')]).toEqual([true, false]);
  });

  it('are asked for once a minute while there are none', async () => {
    status = 503;
    const tries = await Promise.allSettled(Array.from({ length: 200 }, () => keys.has('k1')));
    await expect(keys.has('k1')).rejects.toBeInstanceOf(KeysMissing);
    const before = asked;
    [status, time] = [200, minute];

    expect(await keys.has('k1')).toBe(true);
    expect(tries.every(({ status: end }) => end === 'rejected')).toBe(true);
    expect(before).toBe(1);
  });
});

describe('what is tried by one at a time at first', () => {
  it('is tried by the next when the first fails, and by all at once after a success', async () => {
    const ahead = new OneAhead();
    let running = 0;
    let most = 0;
    const work = async (fails = false): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      if (fails) throw new Error('on purpose');
    };

    const first = await Promise.allSettled([ahead.run(() => work(true)), ahead.run(() => work(true)), ahead.run(work)]);
    const atFirst = most;
    await Promise.all([ahead.run(work), ahead.run(work), ahead.run(work)]);

    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect([atFirst, most]).toEqual([1, 3]);
  });
});

it('asks Entra ID once for a token that 200 messages wait for', async () => {
  const factory = new SharedTokens({
    MicrosoftAppId: '0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa',
    MicrosoftAppTenantId: '0e6f3cf0-2222-4222-8222-bbbbbbbbbbbb',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: 'not-used',
  });
  const credentials = (await factory.createCredentials(
    '0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa',
    'https://api.botframework.com',
    'https://login.microsoftonline.com/0e6f3cf0-2222-4222-8222-bbbbbbbbbbbb',
    true,
  )) as unknown as { credentials: object; getToken(): Promise<string> };
  let asked = 0;
  // What the SDK would ask Entra ID with.
  credentials.credentials = { getToken: async () => `t${++asked}` };

  const tokens = await Promise.all(Array.from({ length: 200 }, () => credentials.getToken()));

  expect(new Set(tokens)).toEqual(new Set(['t1']));
  expect(asked).toBe(1);
});
