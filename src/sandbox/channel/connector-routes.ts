import { createFaults, type Fault } from '../graph/faults.ts';
import { type Exchange, handle, HttpRefusal, json, readJson, type Router } from '../http.ts';
import type { Answer, Connector } from './connector.ts';

type Work = (exchange: Exchange, body: Record<string, unknown>) => Answer;

/** The connector's REST under /connector/v3, and faults on demand for it under /api/channel-faults. */
export function connectorRoutes(router: Router, connector: Connector): { close(): void } {
  const faults = createFaults();
  const base = '/connector/v3/conversations';

  const on = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, work: Work): void =>
    router.on(
      method,
      path,
      handle(async (exchange) => {
        const body = method === 'POST' || method === 'PUT' ? await readJson(exchange.request) : {};
        const fault = faults.meet(`${method} ${decodeURIComponent(exchange.request.url ?? '').replace('/connector', '')}`);
        await faults.wait(fault);
        answer(exchange, fault?.status === undefined ? work(exchange, body) : faultAnswer(fault.status), fault);
      }),
    );

  on('POST', base, (_exchange, body) => connector.createConversation(body));
  on('POST', `${base}/:id/activities`, ({ params: { id = '' } }, body) => connector.send(id, body, null));
  on('POST', `${base}/:id/activities/:activityId`, ({ params: { id = '', activityId = '' } }, body) =>
    connector.send(id, body, activityId),
  );
  on('PUT', `${base}/:id/activities/:activityId`, ({ params: { id = '', activityId = '' } }, body) =>
    connector.update(id, activityId, body),
  );
  on('DELETE', `${base}/:id/activities/:activityId`, ({ params: { id = '', activityId = '' } }) =>
    connector.remove(id, activityId),
  );
  on('GET', `${base}/:id/members`, ({ params: { id = '' } }) => connector.members(id));
  on('GET', `${base}/:id/pagedmembers`, ({ params: { id = '' } }) => connector.pagedMembers(id));
  on('GET', `${base}/:id/members/:memberId`, ({ params: { id = '', memberId = '' } }) => connector.member(id, memberId));
  on('GET', '/connector/v3/teams/:id', ({ params: { id = '' } }) => connector.team(id));
  on('GET', '/connector/v3/teams/:id/conversations', ({ params: { id = '' } }) => connector.teamChannels(id));

  router.on(
    'GET',
    '/api/channel-faults',
    handle(({ response }) => json(response, 200, faults.list())),
  );
  router.on(
    'POST',
    '/api/channel-faults',
    handle(async ({ request, response }) => json(response, 201, addFault(faults, await readJson(request)))),
  );
  router.on(
    'DELETE',
    '/api/channel-faults',
    handle(({ response }) => {
      faults.remove();
      json(response, 200, []);
    }),
  );
  return faults;
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

function addFault(faults: ReturnType<typeof createFaults>, wish: Record<string, unknown>): Fault {
  try {
    return faults.add(wish);
  } catch (error) {
    throw new HttpRefusal(400, error instanceof Error ? error.message : 'This fault makes no sense.');
  }
}
