import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: unknown;
  /** On the clock of performance.now(). */
  at: number;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is. */
  body?: unknown;
  /** Never answers. */
  hang?: boolean;
  /** Breaks the connection after half of the body. */
  cut?: boolean;
  /** Breaks the connection before any answer. */
  reset?: boolean;
}

export interface StandIn {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** Graph over real HTTP on loopback, answering what a test tells it to. */
export async function startStandIn(answer: (request: Received, count: number) => Reply): Promise<StandIn> {
  const received: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body, at: performance.now() };
      received.push(request);
      send(outgoing, answer(request, received.length));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`,
    received,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

function send(outgoing: ServerResponse, reply: Reply): void {
  if (reply.hang) return;
  if (reply.reset) {
    outgoing.socket?.destroy();
    return;
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)), ...reply.headers };
  outgoing.writeHead(reply.status ?? 200, headers);
  if (!reply.cut) {
    outgoing.end(text);
    return;
  }
  outgoing.write(text.slice(0, Math.ceil(text.length / 2)), () => outgoing.socket?.destroy());
}

export const graphError = (code: string, message = 'Sorry, ada.lindqvist@contoso.com'): object => ({
  error: { code, message, innerError: { 'request-id': '1dcef832-f75f-44b8-9c1a-804db6193cfd' } },
});
