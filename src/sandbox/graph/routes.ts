import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Exchange, handle, readBody, type Router } from '../http.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { controlRoutes } from './control-routes.ts';
import { createDesk, type Incoming, type Outgoing } from './desk.ts';
import type { Faults } from './faults.ts';
import { createGraphLog } from './log.ts';
import type { Throttle } from './throttle.ts';

/**
 * The Graph stand-in under /graph/v1.0 and /graph/beta. It also answers without /graph in front, so that a checking proxy,
 * which knows only Graph's own paths, can stand between it and the bot.
 */
export function graphRoutes(router: Router, tenant: Tenant, { faults, throttle }: { faults: Faults; throttle: Throttle }): void {
  const log = createGraphLog();
  const desk = createDesk({ tenant, faults, throttle, log });
  const graph = (prefix: string, version?: string) =>
    handle(async (exchange) => {
      send(exchange.response, await desk(await incomingFrom(exchange, prefix, version)));
    });
  const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

  router.on([...methods], '/graph/:version/*', graph('/graph'));
  router.on([...methods], '/v1.0/*', graph('', 'v1.0'));
  router.on([...methods], '/beta/*', graph('', 'beta'));
  controlRoutes(router, { faults, throttle, log });
}

async function incomingFrom({ request, params }: Exchange, prefix: string, fixed: string | undefined): Promise<Incoming> {
  const version = fixed ?? params.version ?? '';
  const host = request.headers.host ?? 'localhost';
  return {
    version,
    origin: `http://${host}${prefix}`,
    method: request.method ?? 'GET',
    url: (request.url ?? '').slice(`${prefix}/${version}`.length),
    header: (name) => headerOf(request, name),
    body: await bodyOf(request),
  };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Undefined when there is none; what is not JSON is left for the resource to refuse. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request);
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, outgoing: Outgoing): void {
  const { body } = outgoing;
  const whole = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const text = outgoing.truncate ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  response.writeHead(outgoing.status, { ...outgoing.headers, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
