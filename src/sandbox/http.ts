import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type findMyWay from 'find-my-way';

export type Router = findMyWay.Instance<findMyWay.HTTPVersion.V1>;

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  params: Record<string, string>;
  query: URLSearchParams;
}

/** A request that was understood and refused; `status` and `message` go to the caller. */
export class HttpRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'HttpRefusal';
    this.status = status;
  }
}

const bodyLimit = 1024 * 1024;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Turns a plain async function into a route; whatever it throws becomes an error answer, never an unhandled rejection. */
export function handle(work: (exchange: Exchange) => Promise<void> | void): findMyWay.Handler<findMyWay.HTTPVersion.V1> {
  return (request, response, params) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const exchange = { request, response, params: params as Record<string, string>, query };
    Promise.resolve()
      .then(() => work(exchange))
      .catch((error: unknown) => refuse(response, error));
  };
}

/** Answers with an error body `{error}`. A bug answers 500 without its text. */
export function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const known = error instanceof HttpRefusal;
  json(response, known ? error.status : 500, { error: known ? error.message : 'The sandbox failed on this request.' });
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

/** The whole body as text; more than `limit` bytes, 1 MiB by default, is refused with 413. */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new HttpRefusal(413, `The body is larger than ${limit / 1024 / 1024} MiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body as a JSON object; anything else is refused with 400. */
export async function readJson(request: IncomingMessage, limit = bodyLimit): Promise<Record<string, unknown>> {
  const text = await readBody(request, limit);
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch (error) {
    throw new HttpRefusal(400, `The body is not JSON: ${(error as Error).message}`);
  }
  throw new HttpRefusal(400, 'The body is not a JSON object.');
}

/** Serves one file of a folder; names with a slash or a dot segment do not exist. */
export function sendFile(response: ServerResponse, folder: string, name: string): void {
  const path = join(folder, name);
  const exists = /^[\w-]+(\.[\w-]+)+$/.test(name) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (!exists) throw new HttpRefusal(404, 'There is no such file.');
  response.writeHead(200, {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
