import { mdmAuthorityCheck } from './mdm-authority.ts';
import type { AnyTenantCheck } from './tenant-check.ts';

/** Whether the tenant is set up for account driven User Enrollment, in the order of the set-up. */
export const tenantChecks: readonly AnyTenantCheck[] = [mdmAuthorityCheck];
