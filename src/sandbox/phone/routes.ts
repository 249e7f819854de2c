import { handle, json, type Router } from '../http.ts';
import type { Faults } from '../graph/faults.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** The simulated iPhone, its control page and the JSON behind it. */
export function phoneRoutes(router: Router, tenant: Tenant, _faults: Faults): void {
  router.on(
    'GET',
    '/api/people',
    handle(({ response }) => json(response, 200, tenant.people)),
  );
}
