import { textIn, type Raw } from './fields.ts';
import { isIntunePlan } from './licences.ts';
import type { GraphReader } from './reader.ts';
import { requiredRowsIn } from './required.ts';

/** What the company bought, as far as it lets people enroll a phone. */
export interface IntuneSku {
  /** In lower case. */
  skuId: string;
  name: string;
  /** False: suspended, expired or locked, so nobody can use it. null: a state we have no word for. */
  usable: boolean | null;
  /** Its Intune parts, in lower case. */
  intunePlans: string[];
}

const states: Readonly<Record<string, boolean>> = {
  Enabled: true,
  Warning: true,
  Suspended: false,
  Deleted: false,
  LockedOut: false,
};

/** The subscriptions with Intune in them. Needs LicenseAssignment.Read.All. */
export async function intuneSkus(graph: GraphReader): Promise<IntuneSku[]> {
  const rows = await graph.list<Raw>('/subscribedSkus', { version: 'v1.0' });
  return rows.map(skuFrom).filter(({ intunePlans }) => intunePlans.length > 0);
}

function skuFrom(row: Raw): IntuneSku {
  const plans = requiredRowsIn(row, 'servicePlans').map((plan) => textIn(plan, 'servicePlanId')?.toLowerCase() ?? '');
  return {
    skuId: textIn(row, 'skuId')?.toLowerCase() ?? '',
    name: textIn(row, 'skuPartNumber') ?? '',
    usable: states[textIn(row, 'capabilityStatus') ?? ''] ?? null,
    intunePlans: plans.filter(isIntunePlan),
  };
}
