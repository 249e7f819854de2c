import { tenantId } from '../../tenant/ids.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { noSuchObject } from '../errors.ts';

/** GET /organization: does not tell the device management authority. */
export const organizations: Resource = {
  method: 'GET',
  path: '/organization',
  answer: (call) => list(call, { context: 'organization', rows: [rowFor(call)] }),
};

/** GET /organization/{tenant id}: tells the device management authority when $select asks for it. */
export const organization: Resource = {
  method: 'GET',
  path: '/organization/:organization',
  answer(call) {
    if (call.params.organization !== tenantId) throw noSuchObject(call.params.organization ?? '');
    const asked = call.query.get('$select')?.includes('mobileDeviceManagementAuthority') === true;
    const authority = asked ? { mobileDeviceManagementAuthority: call.state.organisation.mdmAuthority } : {};
    return one(call, { context: 'organization', row: { ...rowFor(call), ...authority } });
  },
};

function rowFor(call: GraphCall): Row {
  return {
    id: tenantId,
    displayName: 'Contoso',
    tenantType: 'AAD',
    countryLetterCode: 'NL',
    createdDateTime: '2023-01-10T08:00:00Z',
    verifiedDomains: call.state.organisation.domains
      .filter(({ verified }) => verified)
      .map(({ name, isDefault, isInitial, federated }) => ({
        capabilities: isInitial ? 'Email' : 'Email, OfficeCommunicationsOnline, Intune',
        isDefault,
        isInitial,
        name,
        type: federated ? 'Federated' : 'Managed',
      })),
  };
}
