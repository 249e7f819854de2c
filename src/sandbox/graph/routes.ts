import { handle, json, type Router } from '../http.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Faults } from './faults.ts';

/** The Graph stand-in under /graph. */
export function graphRoutes(router: Router, _tenant: Tenant, _faults: Faults): void {
  router.on(
    ['GET', 'POST'],
    '/graph/:version/*',
    handle(({ response }) => json(response, 501, {})),
  );
}
