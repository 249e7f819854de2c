import type { Person } from '../../tenant/person.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { requireEventualFor } from '../consistency.ts';
import { personOf } from './people.ts';
import { isSwitchedOff, skuOf } from './plans.ts';

/** GET /users */
export const users: Resource = {
  method: 'GET',
  path: '/users',
  answer(call) {
    requireEventualFor(call);
    const listing = list(call, {
      context: 'users',
      rows: call.state.people.filter((person) => !person.deleted).map(userRow),
      maxTop: 999,
    });
    const body = listing.body as { value: Row[] };
    return { ...listing, body: { ...body, value: body.value.map((row) => usualFields(call, row)) } };
  },
};

/** GET /users/{id or user principal name} */
export const user: Resource = {
  method: 'GET',
  path: '/users/:user',
  answer(call) {
    const found = one(call, { context: 'users', row: userRow(personOf(call)) });
    return { ...found, body: usualFields(call, found.body as Row) };
  },
};

const usual = [
  '@odata.context',
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Without $select Graph leaves out nearly everything that matters, accountEnabled first of all. */
function usualFields(call: GraphCall, row: Row): Row {
  return call.query.has('$select') ? row : Object.fromEntries(Object.entries(row).filter(([name]) => usual.includes(name)));
}

/** Upper case marks the primary address. */
function proxyAddressesOf({ mail, otherAddresses }: Person): string[] {
  return [...(mail === null ? [] : [`SMTP:${mail}`]), ...otherAddresses.map((address) => `smtp:${address}`)];
}

export function userRow(person: Person): Row {
  const [given = person.name, ...rest] = person.name.split(' ');
  const sku = skuOf(person);
  const assignedDateTime = '2025-01-09T06:00:12Z';
  return {
    id: person.id,
    businessPhones: [],
    displayName: person.name,
    givenName: given,
    jobTitle: person.title,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(' '),
    userPrincipalName: person.address,
    accountEnabled: person.enabled,
    department: person.department,
    usageLocation: 'NL',
    userType: person.kind,
    createdDateTime: '2024-02-14T08:11:02Z',
    onPremisesSyncEnabled: null,
    proxyAddresses: proxyAddressesOf(person),
    assignedLicenses:
      sku === null
        ? []
        : [{ skuId: sku.id, disabledPlans: sku.plans.filter((plan) => isSwitchedOff(person, plan)).map((plan) => plan.id) }],
    assignedPlans: (sku?.plans ?? []).map((plan) => ({
      assignedDateTime,
      capabilityStatus: isSwitchedOff(person, plan) ? 'Deleted' : 'Enabled',
      service: plan.service,
      servicePlanId: plan.id,
    })),
  };
}
