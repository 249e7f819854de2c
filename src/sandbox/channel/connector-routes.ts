import { createFaults, type Fault, type Faults } from '../graph/faults.ts';
import { type Exchange, handle, HttpRefusal, json, readJson, type Router } from '../http.ts';
import type { Answer, Connector } from './connector.ts';

type Work = (params: Exchange['params'], body: Record<string, unknown>) => Answer;

const base = '/connector/v3/conversations';
const activity = `${base}/:id/activities/:activityId`;

type Routes = [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, work: Work][];

const routesOf = (connector: Connector): Routes => [
  ['POST', base, (_params, body) => connector.createConversation(body)],
  ['POST', `${base}/:id/activities`, ({ id = '' }, body) => connector.send(id, body, null)],
  ['POST', activity, ({ id = '', activityId = '' }, body) => connector.send(id, body, activityId)],
  ['PUT', activity, ({ id = '', activityId = '' }, body) => connector.update(id, activityId, body)],
  ['DELETE', activity, ({ id = '', activityId = '' }) => connector.remove(id, activityId)],
  ['GET', `${base}/:id/members`, ({ id = '' }) => connector.members(id)],
  ['GET', `${base}/:id/pagedmembers`, ({ id = '' }) => connector.pagedMembers(id)],
  ['GET', `${base}/:id/members/:memberId`, ({ id = '', memberId = '' }) => connector.member(id, memberId)],
  ['GET', '/connector/v3/teams/:id', ({ id = '' }) => connector.team(id)],
  ['GET', '/connector/v3/teams/:id/conversations', ({ id = '' }) => connector.teamChannels(id)],
];

/** The connector's REST under /connector/v3, and faults on demand for it under /api/channel-faults. */
export function connectorRoutes(router: Router, connector: Connector): { close(): void } {
  const faults = createFaults();
  for (const [method, path, work] of routesOf(connector)) {
    router.on(
      method,
      path,
      handle(async (exchange) => {
        const body = method === 'POST' || method === 'PUT' ? await readJson(exchange.request) : {};
        const fault = faults.meet(`${method} ${decodeURIComponent(exchange.request.url ?? '').replace('/connector', '')}`);
        await faults.wait(fault);
        if (fault?.hang === true) exchange.response.destroy();
        else answer(exchange, fault?.status === undefined ? work(exchange.params, body) : faultAnswer(fault.status), fault);
      }),
    );
  }
  faultRoutes(router, faults);
  return faults;
}

/** POST {match, status?, retryAfter?, delayMs?, hang?, times?}; `match` is a regular expression on "METHOD /v3/…". */
function faultRoutes(router: Router, faults: Faults): void {
  const path = '/api/channel-faults';
  router.on(
    'GET',
    path,
    handle(({ response }) => json(response, 200, faults.list())),
  );
  router.on(
    'POST',
    path,
    handle(async ({ request, response }) => json(response, 201, addFault(faults, await readJson(request)))),
  );
  router.on(
    'DELETE',
    path,
    handle(({ response }) => {
      faults.remove();
      json(response, 200, []);
    }),
  );
}

function answer({ response }: Exchange, { status, body }: Answer, fault: Fault | null): void {
  if (fault?.retryAfter !== undefined) response.setHeader('Retry-After', String(fault.retryAfter));
  if (response.destroyed) return;
  json(response, status, body ?? {});
}

const codes: Record<number, string> = {
  403: 'BotDisabledByAdmin',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  429: 'Throttled',
};

const faultAnswer = (status: number): Answer => ({
  status,
  body: { error: { code: codes[status] ?? 'ServiceError', message: 'A fault on demand.' } },
});

function addFault(faults: Faults, wish: Record<string, unknown>): Fault {
  try {
    return faults.add(wish);
  } catch (error) {
    throw new HttpRefusal(400, error instanceof Error ? error.message : 'This fault makes no sense.');
  }
}
