import type { Licence, Person } from '../../tenant/person.ts';

export interface ServicePlan {
  id: string;
  name: string;
  /** Service name in assignedPlans; Intune hides behind "SCO". */
  service: string;
}

export interface Sku {
  id: string;
  name: string;
  plans: ServicePlan[];
}

const intune: ServicePlan = { id: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', name: 'INTUNE_A', service: 'SCO' };
const entraPremium: ServicePlan = {
  id: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
  name: 'AAD_PREMIUM',
  service: 'AADPremiumService',
};
const exchange: ServicePlan = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE', service: 'exchange' };
/** "Mobile Device Management for Office 365" sounds like Intune and is not. */
const officeMdm: ServicePlan = { id: '882e1d05-acd1-4ccb-8708-6ee03664b117', name: 'INTUNE_O365', service: 'SCO' };

export const microsoft365: Sku = {
  id: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  name: 'SPE_E3',
  plans: [intune, entraPremium, exchange],
};
export const office365: Sku = {
  id: '6fd2c87f-b296-42f0-b197-1e91e994b900',
  name: 'ENTERPRISEPACK',
  plans: [officeMdm, exchange],
};

/** The licence a person has; null for none. */
export function skuOf(person: Person): Sku | null {
  if (person.licence === 'none') return null;
  return person.licence === 'office-only' ? office365 : microsoft365;
}

/** Plans of the licence that an admin switched off for this person. */
export function isSwitchedOff(person: Person, plan: ServicePlan): boolean {
  return person.licence === 'switched-off' && plan.id === intune.id;
}

/** How far the plan is for this person, in Graph's words. Only Intune ever has trouble in Contoso. */
export function provisioningOf(person: Person, plan: ServicePlan): string {
  return plan.id === intune.id ? (troubles[person.licence] ?? 'Success') : 'Success';
}

const troubles: Partial<Record<Licence, string>> = {
  pending: 'PendingActivation',
  error: 'Error',
  'switched-off': 'Disabled',
};
