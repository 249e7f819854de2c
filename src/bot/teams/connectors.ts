import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

const requestTimeoutMs = 10_000;
const mostClients = 50;

/** Gives one client per service URL, without the SDK's hidden retries and with a time-out, which the SDK lacks. */
export class Connectors {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();

  /** The same factory, but its clients come from here. */
  through(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.client(factory, serviceUrl, audience) };
  }

  private client(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = `${serviceUrl}\n${audience ?? ''}`;
    let client = this.clients.get(key);
    if (!client) {
      if (this.clients.size >= mostClients) this.clients.clear();
      client = factory.create(serviceUrl, audience ?? '').then(tamed);
      client.catch(() => this.clients.delete(key));
      this.clients.set(key, client);
    }
    return client;
  }
}

interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: object) => unknown): unknown;
  }): void;
}

// The SDK ignores its own options for both (facts: one send became four after a 502), so its pipeline is changed.
function tamed(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'usherTimeout',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: requestTimeoutMs })),
  });
  return client;
}
