import { type Exchange, handle, HttpRefusal, json, readJson, type Router } from '../http.ts';
import type { Faults } from './faults.ts';
import type { GraphLog } from './log.ts';
import type { Throttle } from './throttle.ts';

interface Controls {
  faults: Faults;
  throttle: Throttle;
  log: GraphLog;
}

/** For pages, tests and measurements: what was asked, and what shall go wrong. */
export function controlRoutes(router: Router, { faults, throttle, log }: Controls): void {
  const get = (path: string, read: () => unknown) =>
    router.on(
      'GET',
      path,
      handle(({ response }) => json(response, 200, read())),
    );
  const remove = (path: string, work: (params: Exchange['params']) => void) =>
    router.on(
      'DELETE',
      path,
      handle((exchange) => done(exchange, work)),
    );

  get('/api/graph-log', () => log.entries());
  remove('/api/graph-log', () => log.clear());
  get('/api/faults', () => faults.list());
  remove('/api/faults', () => faults.remove());
  remove('/api/faults/:id', ({ id }) => faults.remove(id));
  get('/api/limits', () => ({ on: throttle.on }));
  router.on(
    'PUT',
    '/api/limits',
    handle(async ({ request, response }) => {
      throttle.on = switchFrom(await readJson(request));
      json(response, 200, { on: throttle.on });
    }),
  );
  router.on(
    'POST',
    '/api/faults',
    handle(async ({ request, response }) => json(response, 201, addFault(faults, await readJson(request)))),
  );
}

function done({ response, params }: Exchange, work: (params: Exchange['params']) => void): void {
  work(params);
  response.writeHead(204).end();
}

function switchFrom({ on }: Record<string, unknown>): boolean {
  if (typeof on !== 'boolean') throw new HttpRefusal(400, 'The body needs "on": true or false.');
  return on;
}

function addFault(faults: Faults, wish: Record<string, unknown>): unknown {
  try {
    return faults.add(wish);
  } catch (error) {
    throw new HttpRefusal(400, (error as Error).message);
  }
}
