import { tenantId } from '../../tenant/ids.ts';
import { list } from '../answers.ts';
import type { Resource } from '../call.ts';
import { microsoft365, office365, skuOf } from './plans.ts';

/** GET /subscribedSkus */
export const subscribedSkus: Resource = {
  method: 'GET',
  path: '/subscribedSkus',
  answer(call) {
    const rows = [microsoft365, office365].map((sku) => ({
      accountId: tenantId,
      accountName: 'Contoso',
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: call.state.people.filter((person) => skuOf(person)?.id === sku.id).length,
      id: `${tenantId}_${sku.id}`,
      skuId: sku.id,
      skuPartNumber: sku.name,
      prepaidUnits: { enabled: 300, suspended: 0, warning: 0, lockedOut: 0 },
      servicePlans: sku.plans.map((plan) => ({
        servicePlanId: plan.id,
        servicePlanName: plan.name,
        provisioningStatus: 'Success',
        appliesTo: 'User',
      })),
    }));
    return list(call, { context: 'subscribedSkus', rows });
  },
};
