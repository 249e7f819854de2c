import { guidOf } from '../../tenant/ids.ts';
import { list } from '../answers.ts';
import type { Resource } from '../call.ts';

export const vppTokenId = guidOf('vpp-token');

/** GET /deviceAppManagement/vppTokens */
export const vppTokens: Resource = {
  method: 'GET',
  path: '/deviceAppManagement/vppTokens',
  answer(call) {
    const beta = { displayName: 'Contoso apps', locationName: 'Contoso', roleScopeTagIds: ['0'] };
    const rows = call.state.organisation.vppTokens.map((token) => ({
      id: token.id,
      organizationName: token.organization,
      vppTokenAccountType: 'business',
      appleId: token.appleAccount,
      expirationDateTime: token.expiresAt,
      lastSyncDateTime: token.lastSync,
      token: null,
      lastModifiedDateTime: token.lastSync,
      state: token.state,
      lastSyncStatus: token.lastSyncStatus,
      automaticallyUpdateApps: true,
      countryOrRegion: 'NL',
      ...(call.version === 'beta' ? beta : {}),
    }));
    return list(call, { context: 'deviceAppManagement/vppTokens', rows });
  },
};
