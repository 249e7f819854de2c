import { path } from './address.ts';
import { textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import { requiredRowsIn } from './required.ts';

/** `switched-off`: the licence is there, its Intune part is not. `unknown`: a status we have no word for. */
export type IntuneLicence = 'active' | 'pending' | 'switched-off' | 'error' | 'none' | 'unknown';

// INTUNE_O365 (882e1d05-…), inside most Office licences, is not here on purpose: it does not let anyone enroll.
const intunePlans = new Set([
  'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
  '3e170737-c728-4eae-bbb9-3f3360f7184c', // INTUNE_A_VL
  'd216f254-796f-4dab-bbfa-710686e646b9', // INTUNE_A_GOV
  'da24caf9-af8e-485c-b7c8-e73336da2693', // INTUNE_EDU
  '8e9ff0ff-aa7a-4b20-83c1-2f636b600ac2', // INTUNE_SMBIZ
]);

/** By service plan id. */
export const isIntunePlan = (id: string): boolean => intunePlans.has(id.toLowerCase());

const licences: Readonly<Record<string, IntuneLicence>> = {
  Success: 'active',
  PendingInput: 'pending',
  PendingActivation: 'pending',
  PendingProvisioning: 'pending',
  Disabled: 'switched-off',
  Error: 'error',
};

// Someone may hold several licences with Intune in them; the best one counts.
const bestFirst: readonly IntuneLicence[] = ['active', 'pending', 'unknown', 'error', 'switched-off'];

/** Whether the person's licences let them enroll. Needs LicenseAssignment.Read.All. */
export async function intuneLicenceOf(graph: GraphReader, personId: string): Promise<IntuneLicence> {
  const select = ['id', 'servicePlans'];
  const details = await graph.list<Raw>(path`/users/${personId}/licenseDetails`, { version: 'v1.0', select });
  const found = new Set(details.flatMap((detail) => requiredRowsIn(detail, 'servicePlans')).flatMap(intuneIn));
  return bestFirst.find((licence) => found.has(licence)) ?? 'none';
}

function intuneIn(plan: Raw): IntuneLicence[] {
  const id = textIn(plan, 'servicePlanId')?.toLowerCase() ?? '';
  if (!intunePlans.has(id)) return [];
  return [licences[textIn(plan, 'provisioningStatus') ?? ''] ?? 'unknown'];
}
