import { tenantId } from '../../tenant/ids.ts';
import { list, one } from '../answers.ts';
import type { Resource, Row } from '../call.ts';
import { noSuchObject } from '../errors.ts';

/** GET /organization: does not tell the device management authority. */
export const organizations: Resource = {
  method: 'GET',
  path: '/organization',
  answer: (call) => list(call, { context: 'organization', rows: [row] }),
};

/** GET /organization/{tenant id}: tells the device management authority when $select asks for it. */
export const organization: Resource = {
  method: 'GET',
  path: '/organization/:organization',
  answer(call) {
    if (call.params.organization !== tenantId) throw noSuchObject(call.params.organization ?? '');
    const asked = call.query.get('$select')?.includes('mobileDeviceManagementAuthority') === true;
    return one(call, { context: 'organization', row: asked ? { ...row, mobileDeviceManagementAuthority: 'intune' } : row });
  },
};

const row: Row = {
  id: tenantId,
  displayName: 'Contoso',
  tenantType: 'AAD',
  countryLetterCode: 'NL',
  createdDateTime: '2023-01-10T08:00:00Z',
  verifiedDomains: [
    {
      capabilities: 'Email, OfficeCommunicationsOnline, Intune',
      isDefault: true,
      isInitial: false,
      name: 'contoso.com',
      type: 'Managed',
    },
    { capabilities: 'Email', isDefault: false, isInitial: true, name: 'contoso.onmicrosoft.com', type: 'Managed' },
  ],
};
