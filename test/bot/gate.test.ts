import { localGate, teamsGate } from '../../src/bot/gate.ts';
import type { Incoming } from '../../src/bot/incoming.ts';
import { channelServices } from '../../src/bot/teams/channel-service.ts';

const tenantId = '0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa';
const issuer = 'https://api.botframework.com';
const gate = teamsGate({ issuer, serviceHosts: ['smba.trafficmanager.net'], tenantId });

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object = { iss: issuer }, header: object = { alg: 'RS256', kid: 'k' }) =>
  `Bearer ${part(header)}.${part(claims)}.c2ln`;

const activity = (changes: object = {}): Incoming =>
  ({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: 'c', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...changes,
  }) as unknown as Incoming;

describe('the gate of a connected bot', () => {
  it('lets Teams in for its own tenant', () => {
    expect(gate.check(token(), activity())).toBe('pass');
  });

  it.each([
    ['none', ''],
    ['another scheme', token().replace('Bearer', 'Basic')],
    ['two tokens', `${token()} ${token()}`],
    ['not a token', 'Bearer abc'],
    ['no JSON inside', 'Bearer YWJj.YWJj.YWJj'],
    ['an emulator’s', token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
    ['its own tenant’s', token({ iss: `https://login.microsoftonline.com/${tenantId}/v2.0` })],
    ['a list of issuers', token({ iss: [issuer] })],
    ['unsigned', token(undefined, { alg: 'none' })],
    ['signed with a shared key', token(undefined, { alg: 'HS256' })],
    ['too long', token({ iss: issuer, x: 'a'.repeat(20_000) })],
  ])('answers 401 to a token that is %s', (_what, authorization) => {
    expect(gate.check(authorization, activity())).toBe(401);
  });

  it.each([
    ['another host', { serviceUrl: 'https://evil.example/' }],
    ['a user in front of the host', { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }],
    ['a user name', { serviceUrl: 'https://x@smba.trafficmanager.net/' }],
    ['a final dot', { serviceUrl: 'https://smba.trafficmanager.net./' }],
    ['a longer host', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
    ['a lookalike host', { serviceUrl: 'https://smbа.trafficmanager.net/' }],
    ['a port', { serviceUrl: 'https://smba.trafficmanager.net:8443/' }],
    ['http', { serviceUrl: 'http://smba.trafficmanager.net/' }],
    ['nonsense', { serviceUrl: 'https://' }],
    ['no address', { serviceUrl: undefined }],
    ['no channel', { channelId: '' }],
    ['another channel', { channelId: 'emulator' }],
    ['the App Service channel', { channelId: 'AseChannel' }],
    ['another tenant', { conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
    ['two tenants', { channelData: { tenant: { id: 'other' } } }],
    ['no tenant', { conversation: { id: 'c' }, channelData: {} }],
    ['a tenant that is no text', { channelData: { tenant: { id: { toLowerCase: 1 } } } }],
  ])('answers 403 to an activity with %s', (_what, changes) => {
    expect(gate.check(token(), activity(changes))).toBe(403);
  });
});

describe('the gate of each cloud', () => {
  it.each([
    ['global', 'https://smba.trafficmanager.net/emea/0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa/'],
    ['global', 'https://smba.onyx.prod.teams.trafficmanager.net/emea/'],
    ['global', 'https://smba.infra.gcc.teams.microsoft.com/gcc/'],
    ['usgov', 'https://smba.infra.gov.teams.microsoft.us/gcch/'],
    ['usgovdod', 'https://smba.infra.dod.teams.microsoft.us/'],
    ['china', 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/'],
  ] as const)('of the cloud %s trusts %s, and no other cloud does', (cloud, serviceUrl) => {
    const trusting = Object.entries(channelServices).filter(([, service]) =>
      teamsGate({ ...service, tenantId }).trusts(serviceUrl),
    );

    expect(trusting.map(([name]) => name)).toEqual([cloud]);
  });
});

describe('the gate without a registration', () => {
  it.each(['http://127.0.0.1:3979/connector', 'http://localhost:56150/_connector', 'http://[::1]:80/'])(
    'trusts %s',
    (serviceUrl) => {
      expect(localGate().check('', activity({ serviceUrl }))).toBe('pass');
    },
  );

  it.each([
    'https://smba.trafficmanager.net/',
    'http://10.0.0.1/',
    'http://127.0.0.1@evil.example/',
    'http://127.0.0.1.evil.example/',
    'file:///x',
    '',
  ])('does not trust "%s"', (serviceUrl) => {
    expect(localGate().check('', activity({ serviceUrl }))).toBe(403);
  });
});
