import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Sent {
  method: string;
  path: string;
  authorization: string | null;
  body: { type?: string; text?: string; attachments?: { content: unknown }[] } & Record<string, unknown>;
}

/** The channel service's side: keeps what the bot sends, gives each message an id, and fails on demand. */
export class FakeConnector {
  readonly sent: Sent[] = [];
  /** The next answers' statuses; 200 when empty. */
  readonly statuses: number[] = [];
  /** Conversations that Usher was removed from: 403 for them, whatever `statuses` says. */
  readonly closed = new Set<string>();
  private readonly server: Server;
  private nextId = 1;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<FakeConnector> {
    const server = createServer();
    const fake = new FakeConnector(server);
    server.on('request', (request, response) => {
      void fake.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** The texts of the messages sent so far. */
  get texts(): string[] {
    return this.sent.filter(({ body }) => body.type === 'message').map(({ body }) => body.text ?? '');
  }

  /** Resolves when `count` requests have come, or rejects after `ms`. */
  async has(count: number, ms = 5000): Promise<void> {
    const end = Date.now() + ms;
    while (this.sent.length < count) {
      if (Date.now() > end) throw new Error(`Only ${this.sent.length} of ${count} requests came`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const body = JSON.parse((await text(request)) || '{}');
    const { method = '', url = '', headers } = request;
    this.sent.push({ method, path: url, authorization: headers.authorization ?? null, body });
    const isClosed = [...this.closed].some((conversation) => url.includes(`/${conversation}/`));
    const status = isClosed ? 403 : (this.statuses.shift() ?? 200);
    return { status, body: status === 200 ? { id: `m${this.nextId++}` } : { error: { code: 'Fault', message: 'on demand' } } };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
