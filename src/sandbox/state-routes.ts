import { handle, HttpRefusal, json, readJson, type Router } from './http.ts';
import type { Tenant } from './tenant/tenant.ts';

/** The whole state is some hundred kilobytes. */
const mostBytes = 16 * 1024 * 1024;

/** For tests from outside: everything that Contoso holds, to read and to replace. */
export function stateRoutes(router: Router, tenant: Tenant): void {
  router.on(
    'GET',
    '/api/state',
    handle(({ response }) => json(response, 200, tenant.state)),
  );
  router.on(
    'PUT',
    '/api/state',
    handle(async ({ request, response }) => {
      replace(tenant, await readJson(request, mostBytes));
      response.writeHead(204).end();
    }),
  );
}

function replace(tenant: Tenant, wanted: Record<string, unknown>): void {
  try {
    tenant.replace(wanted);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new HttpRefusal(400, error.message);
  }
}
