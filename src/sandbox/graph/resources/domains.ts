import { list, one } from '../answers.ts';
import type { Resource, Row } from '../call.ts';
import { noSuchObject } from '../errors.ts';

/** GET /domains */
export const domains: Resource = {
  method: 'GET',
  path: '/domains',
  answer: (call) => list(call, { context: 'domains', rows }),
};

/** GET /domains/{name} */
export const domain: Resource = {
  method: 'GET',
  path: '/domains/:domain',
  answer(call) {
    const row = rows.find((known) => known.id === call.params.domain);
    if (row === undefined) throw noSuchObject(call.params.domain ?? '');
    return one(call, { context: 'domains', row });
  },
};

const rows: Row[] = [domainRow('contoso.com', { isDefault: true }), domainRow('contoso.onmicrosoft.com', { isInitial: true })];

function domainRow(id: string, is: { isDefault?: boolean; isInitial?: boolean }): Row {
  return {
    id,
    authenticationType: 'Managed',
    availabilityStatus: null,
    isAdminManaged: true,
    isDefault: is.isDefault ?? false,
    isInitial: is.isInitial ?? false,
    isRoot: true,
    isVerified: true,
    supportedServices: ['Email', 'OfficeCommunicationsOnline', 'Intune'],
    passwordValidityPeriodInDays: 2147483647,
    passwordNotificationWindowInDays: 14,
    state: null,
  };
}
