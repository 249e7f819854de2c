import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Faults } from '../graph/faults.ts';
import { handle, HttpRefusal, json, readJson, type Router, sendFile } from '../http.ts';
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
  router.on(
    'GET',
    '/phone',
    handle(({ response }) => sendFile(response, pageFolder, 'phone.html')),
  );
  router.on(
    'GET',
    '/phone/:file',
    handle(({ response, params }) => sendFile(response, pageFolder, params.file ?? '')),
  );

  router.on(
    'GET',
    '/api/people',
    handle(({ response }) => json(response, 200, tenant.people)),
  );
  router.on(
    'GET',
    '/api/phone/:key',
    handle(({ response, params }) => json(response, 200, viewOf(tenant, params.key ?? ''))),
  );
  router.on(
    'POST',
    '/api/phone/:key',
    handle(async ({ request, response, params }) => {
      const key = params.key ?? '';
      viewOf(tenant, key);
      const { action } = await readJson(request);
      if (typeof action !== 'string') throw new HttpRefusal(400, 'The body needs "action".');
      if (!act(tenant, key, action)) throw new HttpRefusal(409, `"${action}" is not possible on this screen.`);
      json(response, 200, viewOf(tenant, key));
    }),
  );
  router.on(
    'GET',
    '/api/phone/:key/screens/:screen',
    handle(({ response, params }) => json(response, 200, preview(tenant, params))),
  );
  router.on(
    'POST',
    '/api/reset',
    handle(({ response }) => {
      tenant.reset();
      faults.remove();
      response.writeHead(204).end();
    }),
  );
  router.on(
    'GET',
    '/api/changes',
    handle(({ response }) => streamChanges(response, tenant)),
  );
}

function viewOf(tenant: Tenant, key: string) {
  const world = phoneWorld(tenant.state, key);
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
