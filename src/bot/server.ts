import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { UsherError } from '../errors.ts';
import { log } from '../log.ts';
import { type Answer, sendAnswer } from './answer.ts';
import { closeGracefully } from './close-gracefully.ts';
import type { Image } from './images.ts';
import { type Incoming, incomingFrom } from './incoming.ts';
import { objectFrom } from './json-body.ts';
import { bodyOf, isForThisMachine, isJson, turnedAway } from './request-guards.ts';
import { repairWriteHead } from './restify-repair.ts';

repairWriteHead();

const mostInFlight = 1000;
const storeTimeoutMs = 3000;

/** Answers one activity; `authorization` is the header as it came, or empty. */
export type Messages = (authorization: string, activity: Incoming) => Promise<Answer>;

export interface ServerOptions {
  messages: Messages;
  /** Throws when Usher cannot work. */
  health: () => Promise<void>;
  images: ReadonlyMap<string, Image>;
  /** Without a bot registration nobody proves who they are, so only names of this machine are answered. */
  thisMachineOnly?: boolean;
}

export interface RunningServer {
  url: string;
  /** Takes no new connection, lets running requests finish for up to `withinMs`, then cuts. */
  close(withinMs: number): Promise<void>;
}

/** Routes, limits and guards of the one HTTP server. What it serves comes in from outside. */
export function createServer(options: ServerOptions): restify.Server {
  const server = restify.createServer({ name: 'usher', handleUncaughtExceptions: false });
  limit(server);
  // Nothing here speaks another protocol. Left alone such a socket stays open for ever, outside of all time-outs.
  server.server.on('upgrade', (_request: unknown, socket: Duplex) => void socket.destroy());
  server.pre((request, response, next) => {
    const full = server.inflightRequests() > mostInFlight;
    const foreign = options.thisMachineOnly === true && !isForThisMachine(request);
    const status = full ? 503 : foreign ? 403 : turnedAway(request);
    if (status === null) return next();
    sendAnswer(response, { status });
    return next(false);
  });
  // The framework would tell the sender its own message. Without the callback it sends nothing more.
  server.on('restifyError', (_request: unknown, response: restify.Response, error: unknown) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request failed');
    sendAnswer(response, { status });
  });
  server.post('/api/messages', async (request, response) => sendAnswer(response, await messageAnswer(request, options.messages)));
  server.get('/healthz', async (_request, response) => sendAnswer(response, { status: 200 }));
  server.get('/readyz', async (_request, response) => sendAnswer(response, { status: await readiness(options.health) }));
  server.get('/images/:name', async (request, response) => sendImage(request, response, options.images));
  server.head('/images/:name', async (request, response) => sendImage(request, response, options.images));
  return server;
}

// Slow and idle senders are cut: without these a thousand dribbling sockets stay open for ever.
function limit({ server }: restify.Server): void {
  const limits = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000, maxConnections: 2000 };
  Object.assign(server, limits);
}

async function messageAnswer(request: restify.Request, messages: Messages): Promise<Answer> {
  if (!isJson(request.headers['content-type'])) return { status: 415 };
  const bytes = await bodyOf(request).catch(() => Buffer.alloc(0));
  if (!bytes) return { status: 413 };
  const body = objectFrom(bytes);
  const activity = body && incomingFrom(body);
  return activity ? messages(request.headers.authorization ?? '', activity) : { status: 400 };
}

async function readiness(health: () => Promise<void>): Promise<number> {
  const tooLate = AbortSignal.timeout(storeTimeoutMs);
  const late = new Promise<number>((resolve) => tooLate.addEventListener('abort', () => resolve(503)));
  return Promise.race([
    late,
    health().then(
      () => 200,
      (error: unknown) => {
        log.error({ err: error }, 'not ready');
        return 503;
      },
    ),
  ]);
}

function sendImage(request: restify.Request, response: restify.Response, images: ReadonlyMap<string, Image>): void {
  const image = images.get(String((request.params as { name?: string }).name));
  if (!image) return sendAnswer(response, { status: 404 });
  response.setHeader('Cache-Control', 'public, max-age=86400');
  response.setHeader('ETag', image.etag);
  if (request.headers['if-none-match'] === image.etag) return sendAnswer(response, { status: 304 });
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': image.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : image.bytes);
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

/** Throws `bad-config` that names PORT when somebody else listens there. */
export async function listen(server: restify.Server, port: number, host: string): Promise<RunningServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asSetting(error, port)));
    server.listen(port, host, resolve);
  });
  const address = server.server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${address.port}`,
    close: (withinMs) => closeGracefully(server.server, withinMs),
  };
}

function asSetting(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new UsherError('bad-config', `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`, {
    cause: error,
    details: { setting: 'PORT' },
  });
}
