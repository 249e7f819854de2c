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
  let bot: BotUnderTest;

  beforeAll(async () => {
    const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams'] };
    keyServer = createServer((request, response) => {
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
  });

  const token = ({ claims = {}, header = {}, key = keys.privateKey }: TokenOptions = {}): string => {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: issuer, aud: appId, serviceurl: bot.connector.url, nbf: now - 10, exp: now + 600, ...claims };
    const body = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${encoded(all)}`;
    return `Bearer ${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
  };
  const post = (authorization: string) =>
    bot.post(
      {
        text: 'hello',
        conversation: { id: 'chat-ann', conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
      },
      authorization ? { Authorization: authorization } : {},
    );

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
