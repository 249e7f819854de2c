import { configFrom } from '../src/config.ts';

const id = '0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa';
const secret = 'canary-secret';
const bot = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: secret };
const graph = { AZURE_TENANT_ID: id, AZURE_CLIENT_ID: id, AZURE_CLIENT_SECRET: secret };

function refusal(environment: Record<string, string>): string {
  try {
    configFrom(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

describe('the settings', () => {
  it.each([
    ['3978', 3979],
    ['65535', 65534],
    ['0', 0],
  ])('serves the sandbox beside PORT %s', (PORT, sandboxPort) => {
    expect(configFrom({ PORT }).sandboxPort).toBe(sandboxPort);
  });

  it('serve the sandbox on this machine when nothing is connected', () => {
    const { sandbox, host, port, sandboxPort, bot, graph } = configFrom({});

    expect({ sandbox, host, port, sandboxPort, bot, graph }).toEqual({
      sandbox: true,
      host: '127.0.0.1',
      port: 3978,
      sandboxPort: 3979,
      bot: null,
      graph: { identity: { kind: 'none' }, url: null, tenantId: null },
    });
  });

  it('take empty for unset', () => {
    expect(configFrom({ PORT: '', MicrosoftAppId: ' ', USHER_IT_CHANNEL: '' })).toEqual(configFrom({}));
  });

  it('listen everywhere, without the sandbox, when bot and Graph are connected', () => {
    const config = configFrom({ ...bot, ...graph, USHER_CLOUD: 'usgov' });

    expect(config).toMatchObject({ sandbox: false, host: '0.0.0.0', cloud: 'usgov', graph: { identity: { kind: 'secret' } } });
    expect(config.secrets).toEqual([secret, secret]);
  });

  it('know the managed identity as Azure and as the SDK write it', () => {
    const environment = {
      MicrosoftAppId: id,
      MicrosoftAppTenantId: id,
      MicrosoftAppType: 'UserAssignedMsi',
      AZURE_CLIENT_ID: id,
    };

    expect(configFrom(environment)).toMatchObject({
      bot: { type: 'UserAssignedMSI', password: null },
      graph: { identity: { kind: 'managed-identity', clientId: id } },
    });
  });

  it('keep the sandbox beside another Graph on this machine, and then seek no token', () => {
    const config = configFrom({ USHER_GRAPH_URL: 'http://127.0.0.1:4010' });

    expect(config).toMatchObject({ sandbox: true, graph: { identity: { kind: 'none' }, url: 'http://127.0.0.1:4010' } });
  });

  it.each([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '70000' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['HOST', { ...graph, HOST: '192.168.1.2' }],
    ['MicrosoftAppId', { MicrosoftAppId: 'canary' }],
    ['MicrosoftAppType', { ...bot, ...graph, MicrosoftAppType: 'MultiTenant' }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: id, MicrosoftAppPassword: secret, ...graph }],
    ['MicrosoftAppPassword', { MicrosoftAppId: id, MicrosoftAppTenantId: id, ...graph }],
    ['MicrosoftAppPassword', { ...bot, ...graph, MicrosoftAppType: 'UserAssignedMSI' }],
    ['AZURE_CLIENT_ID', bot],
    ['AZURE_TENANT_ID', { AZURE_CLIENT_ID: id, AZURE_CLIENT_SECRET: secret }],
    ['AZURE_CLIENT_CERTIFICATE_PATH', { AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere/canary.pem' }],
    ['USHER_CLOUD', { USHER_CLOUD: 'mars' }],
    ['USHER_GRAPH_URL', { USHER_GRAPH_URL: 'https://graph.microsoft.com' }],
    ['USHER_GRAPH_URL', { USHER_GRAPH_URL: 'http://127.0.0.1.canary.example' }],
    ['USHER_IT_GROUP', { USHER_IT_GROUP: 'Usher Admins' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://canary.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://canary.example/path' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('name %s when it is wrong, and no value', (name, environment) => {
    const message = refusal(environment);

    expect(message).toContain(name);
    expect(message).not.toMatch(/canary|mars|loud|abc|70000|Usher Admins|192\.168/);
  });

  it('name everything that is wrong at once', () => {
    expect(refusal({ PORT: 'x', USHER_CLOUD: 'x', LOG_LEVEL: 'x' })).toMatch(/PORT.*USHER_CLOUD.*LOG_LEVEL/);
  });
});
