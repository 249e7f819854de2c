import { list } from '../answers.ts';
import type { Resource } from '../call.ts';
import { personOf } from './people.ts';
import { provisioningOf, skuOf } from './plans.ts';

/** GET /users/{id}/licenseDetails */
export const licenceDetails: Resource = {
  method: 'GET',
  path: '/users/:user/licenseDetails',
  answer(call) {
    const person = personOf(call);
    const sku = skuOf(person);
    const rows =
      sku === null
        ? []
        : [
            {
              id: Buffer.from(`${person.id}:${sku.name}`).toString('base64url'),
              skuId: sku.id,
              skuPartNumber: sku.name,
              servicePlans: sku.plans.map((plan) => ({
                servicePlanId: plan.id,
                servicePlanName: plan.name,
                provisioningStatus: provisioningOf(person, plan),
                appliesTo: 'User',
              })),
            },
          ];
    return list(call, { context: `users('${person.id}')/licenseDetails`, rows });
  },
};
