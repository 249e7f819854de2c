import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Command } from '../../src/commands/command.ts';
import { teamsGate } from '../../src/bot/gate.ts';
import { channelServices } from '../../src/bot/teams/channel-service.ts';
import { configureLog } from '../../src/log.ts';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { FakeConnector } from './fake-connector.ts';

configureLog('silent');
for (const method of ['error', 'warn', 'log'] as const) console[method] = () => undefined;

const appId = '0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa';
const tenantId = '0e6f3cf0-2222-4222-8222-bbbbbbbbbbbb';
const issuer = 'https://api.botframework.com';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface TokenOptions {
  claims?: object;
  header?: object;
  key?: KeyObject;
}

/** Usher's own tokens, without asking anybody for them. */
class NoTokens extends ConfigurationServiceClientCredentialFactory {
  override createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    const credentials = { signRequest: async (resource: unknown) => resource };
    return Promise.resolve(credentials) as unknown as ReturnType<
      ConfigurationServiceClientCredentialFactory['createCredentials']
    >;
  }
}

const hello: Command = {
  id: 'hello',
  text: { summary: 'Hello' },
  words: [],
  scope: 'anywhere',
  run: async ({ chat }) => void (await chat.say('Hello')),
};

describe('a bot with a registration', () => {
  let keyServer: Server;
  let keyRequests = 0;
  let bot: BotUnderTest;

  beforeAll(async () => {
    const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams'] };
    keyServer = createServer((request, response) => {
      keyRequests++;
      const base = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`;
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${base}/keys` }));
    });
    keyServer.listen(0, '127.0.0.1');
    await once(keyServer, 'listening');
    const openIdMetadata = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/metadata`;
    const registration = { appId, type: 'SingleTenant', tenantId, password: 'not-used' } as const;
    const settings = {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'not-used',
    };
    const gate = teamsGate({ issuer, serviceHosts: ['smba.trafficmanager.net'], tenantId });
    bot = await startBot({
      commands: [hello],
      authentication: {
        registration,
        service: { ...channelServices.global, openIdMetadata },
        credentials: new NoTokens(settings),
      },
      // The fake channel service is on this machine; everything else about the gate is the real one.
      gate: {
        check: (token, activity) => gate.check(token, { ...activity, serviceUrl: 'https://smba.trafficmanager.net/' }),
        trusts: () => true,
      },
    });
  });
  afterAll(async () => {
    await bot.close();
    keyServer.closeAllConnections();
    keyServer.close();
    await once(keyServer, 'close');
  });

  const token = ({ claims = {}, header = {}, key = keys.privateKey }: TokenOptions = {}): string => {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: issuer, aud: appId, serviceurl: bot.connector.url, nbf: now - 10, exp: now + 600, ...claims };
    const body = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${encoded(all)}`;
    return `Bearer ${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
  };
  const post = (authorization: string, changes: object = {}) =>
    bot.post(
      {
        text: 'hello',
        conversation: { id: 'chat-ann', conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...changes,
      },
      authorization ? { Authorization: authorization } : {},
    );

  it('asks for the keys a few times, not for each of 200 messages that come at first', async () => {
    const other = { id: 'chat-many', conversationType: 'personal', tenantId };

    const responses = await Promise.all(
      Array.from({ length: 200 }, () => post(token(), { type: 'typing', conversation: other })),
    );

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    // Two for our own look, two for the SDK's.
    expect(keyRequests).toBe(4);
  });

  it('runs the turn of a message from Teams', async () => {
    const response = await post(token());

    expect(response.status).toBe(200);
    expect(bot.connector.texts).toEqual(['Hello']);
  });

  it.each<[string, () => string]>([
    ['no token', () => ''],
    ['no signature', () => token({ header: { alg: 'none' } }).replace(/[^.]+$/, '')],
    ['a signature by another key', () => token({ key: otherKeys.privateKey })],
    ['a shared-key signature', () => token({ header: { alg: 'HS256' } })],
    ['an unknown key', () => token({ header: { kid: 'k2' } })],
    ['no key', () => token({ header: { kid: undefined } })],
    ['another audience', () => token({ claims: { aud: tenantId } })],
    ['another issuer', () => token({ claims: { iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' } })],
    ['another service address', () => token({ claims: { serviceurl: 'https://evil.example/' } })],
    ['a time that is over', () => token({ claims: { exp: Math.floor(Date.now() / 1000) - 400 } })],
    ['a time to come', () => token({ claims: { nbf: Math.floor(Date.now() / 1000) + 400 } })],
    [
      'changed claims',
      () => token().replace(/\.[^.]+\./, `.${encoded({ iss: issuer, aud: appId, serviceurl: bot.connector.url, exp: 9e9 })}.`),
    ],
  ])('answers 401, empty and without a turn, to %s', async (_what, authorization) => {
    const sent = bot.connector.sent.length;

    const response = await post(authorization());

    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(bot.connector.sent).toHaveLength(sent);
  });
});

describe('a token of Usher’s own that somebody caught', () => {
  let evil: FakeConnector;
  let bot: BotUnderTest;
  beforeAll(async () => {
    evil = await FakeConnector.start();
    bot = await startBot({
      commands: [hello],
      gate: teamsGate({ ...channelServices.global, tenantId }),
      authentication: {
        registration: { appId, type: 'SingleTenant', tenantId, password: 'not-used' },
        service: { ...channelServices.global, openIdMetadata: `${evil.url}metadata` },
      },
    });
  });
  afterAll(async () => {
    await bot.close();
    await evil.close();
  });

  const botFrameworkTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
  const caught = (claims: object): string => {
    const now = Math.floor(Date.now() / 1000);
    const all = { aud: 'https://api.botframework.com', nbf: now - 10, exp: now + 600, ...claims };
    const body = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${encoded(all)}`;
    return `Bearer ${body}.${sign('sha256', Buffer.from(body), keys.privateKey).toString('base64url')}`;
  };
  const v1 = { iss: `https://sts.windows.net/${botFrameworkTenant}/`, appid: appId, ver: '1.0' };
  const v2 = { iss: `https://login.microsoftonline.com/${botFrameworkTenant}/v2.0`, azp: appId, ver: '2.0' };
  const ownTenant = { iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' };
  const skill = { ...v1, aud: appId, appid: tenantId };

  it.each<[string, object, object, number]>([
    ['an emulator, version 1', v1, { channelId: 'emulator' }, 401],
    ['an emulator, version 2', v2, { channelId: 'emulator' }, 401],
    ['an emulator that says msteams', v1, {}, 401],
    ['the App Service channel', ownTenant, { channelId: 'AseChannel' }, 401],
    ['the App Service channel that says msteams', ownTenant, {}, 401],
    ['a skill', skill, {}, 401],
    ['Teams, from another address', { iss: issuer, aud: appId }, {}, 403],
    ['Teams, for another channel', { iss: issuer, aud: appId }, { channelId: 'AseChannel' }, 403],
  ])('lets nobody in as %s', async (_whom, claims, changes, status) => {
    const activity = {
      text: 'hello',
      serviceUrl: evil.url,
      conversation: { id: 'chat-ann', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...changes,
    };

    const response = await bot.post(activity, { Authorization: caught({ serviceurl: evil.url, ...claims }) });

    expect([response.status, await response.text()]).toEqual([status, '']);
    expect([evil.sent, bot.connector.sent]).toEqual([[], []]);
  });

  it.each([
    ['another tenant', { conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
    ['two tenants', { conversation: { id: 'c', tenantId }, channelData: { tenant: { id: 'other' } } }],
  ])('lets nobody in from %s', async (_whence, changes) => {
    const activity = { text: 'hello', serviceUrl: 'https://smba.trafficmanager.net/emea/', ...changes };

    const response = await bot.post(activity, { Authorization: caught({ iss: issuer, aud: appId }) });

    expect([response.status, await response.text(), evil.sent.length]).toEqual([403, '', 0]);
  });

  it('says that it cannot look when the keys of the channel cannot be had, and asks for them once', async () => {
    const activity = {
      text: 'hello',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversation: { id: 'chat-ann', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    };
    evil.statuses.push(503);

    const send = () =>
      bot.post(activity, { Authorization: caught({ iss: issuer, aud: appId, serviceurl: activity.serviceUrl }) });
    const responses = await Promise.all(Array.from({ length: 50 }, send));

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([503]));
    expect(evil.sent.map(({ path }) => path)).toEqual(['/metadata']);
    expect(bot.connector.sent).toEqual([]);
  });
});

describe('what goes to the channel service', () => {
  it.each([500, 502, 503, 429, 412])('is sent once when the answer is %s', async (status) => {
    const bot = await startBot({ commands: [hello] });
    bot.connector.statuses.push(status, 404);

    await bot.say('hello');

    const attempts = bot.connector.texts.filter((text) => text === 'Hello');
    expect(attempts).toHaveLength(1);
    await bot.close();
  });
});
