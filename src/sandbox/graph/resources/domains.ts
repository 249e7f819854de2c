import type { Domain } from '../../tenant/organisation.ts';
import { list, one } from '../answers.ts';
import type { Resource, Row } from '../call.ts';
import { noSuchObject } from '../errors.ts';

/** GET /domains */
export const domains: Resource = {
  method: 'GET',
  path: '/domains',
  answer: (call) => list(call, { context: 'domains', rows: call.state.organisation.domains.map(domainRow) }),
};

/** GET /domains/{name} */
export const domain: Resource = {
  method: 'GET',
  path: '/domains/:domain',
  answer(call) {
    const found = call.state.organisation.domains.find((known) => known.name === call.params.domain);
    if (found === undefined) throw noSuchObject(call.params.domain ?? '');
    return one(call, { context: 'domains', row: domainRow(found) });
  },
};

function domainRow({ name, verified, isDefault, isInitial, federated }: Domain): Row {
  return {
    id: name,
    authenticationType: federated ? 'Federated' : 'Managed',
    availabilityStatus: null,
    isAdminManaged: true,
    isDefault,
    isInitial,
    isRoot: true,
    isVerified: verified,
    supportedServices: verified ? ['Email', 'OfficeCommunicationsOnline', 'Intune'] : [],
    passwordValidityPeriodInDays: 2147483647,
    passwordNotificationWindowInDays: 14,
    state: null,
  };
}
