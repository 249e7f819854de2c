import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Faults } from '../graph/faults.ts';
import { type Exchange, handle, HttpRefusal, json, readJson, type Router, sendFile } from '../http.ts';
import { personByKey } from '../tenant/directory.ts';
import { act } from '../tenant/phone-actions.ts';
import { newPhone, phoneWorld } from '../tenant/phone-world.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { drawScreen } from './draw.ts';
import { factsOf } from './facts.ts';
import { previewScreen } from './preview.ts';

const pageFolder = fileURLToPath(new URL('./page', import.meta.url));

/** The simulated iPhone, its control page under /phone and the JSON behind it. */
export function phoneRoutes(router: Router, tenant: Tenant, faults: Faults): void {
  const get = (path: string, work: (exchange: Exchange) => void) => router.on('GET', path, handle(work));
  const post = (path: string, work: (exchange: Exchange) => Promise<void> | void) => router.on('POST', path, handle(work));

  get('/phone', ({ response }) => sendFile(response, pageFolder, 'phone.html'));
  get('/phone/:file', ({ response, params }) => sendFile(response, pageFolder, params.file ?? ''));
  get('/api/people', ({ response }) => json(response, 200, tenant.people));
  get('/api/phone/:key', ({ response, params }) => json(response, 200, viewOf(tenant, params.key ?? '')));
  get('/api/phone/:key/screens/:screen', ({ response, params }) => json(response, 200, preview(tenant, params)));
  get('/api/changes', ({ response }) => streamChanges(response, tenant));
  post('/api/phone/:key', (exchange) => answerAction(exchange, tenant));
  post('/api/reset', ({ response }) => {
    tenant.reset();
    faults.remove();
    response.writeHead(204).end();
  });
}

async function answerAction({ request, response, params }: Exchange, tenant: Tenant): Promise<void> {
  const key = params.key ?? '';
  viewOf(tenant, key);
  const { action } = await readJson(request);
  if (typeof action !== 'string') throw new HttpRefusal(400, 'The body needs "action".');
  if (!act(tenant, key, action)) throw new HttpRefusal(409, `"${action}" is not possible on this screen.`);
  json(response, 200, viewOf(tenant, key));
}

function viewOf(tenant: Tenant, key: string) {
  const world = phoneWorld(tenant.state, key, tenant.now());
  const persona = tenant.people.find((one) => one.key === key);
  if (world === null || persona === undefined) throw new HttpRefusal(404, 'There is no such person.');
  const screen = drawScreen(tenant.state.phones[key] ?? newPhone, world);
  return { person: persona, family: world.person.family, screen, facts: factsOf(tenant.state, world.person) };
}

function preview(tenant: Tenant, params: Record<string, string>) {
  const person = personByKey(tenant.state, params.key ?? '');
  const screen =
    person === undefined ? null : previewScreen(tenant.state, person, { screen: params.screen ?? '', now: tenant.now() });
  const persona = tenant.people.find((one) => one.key === params.key);
  if (screen === null) throw new HttpRefusal(404, 'There is no such person or screen.');
  return { person: persona, family: person?.family, screen, facts: null };
}

/** Server-sent events: one "changed" whenever the tenant changes. */
function streamChanges(response: ServerResponse, tenant: Tenant): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': listening\n\n');
  const stop = tenant.onChange(() => response.write('data: changed\n\n'));
  response.on('close', stop);
}
