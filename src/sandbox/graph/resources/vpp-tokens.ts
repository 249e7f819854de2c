import { guidOf } from '../../tenant/ids.ts';
import { list } from '../answers.ts';
import type { Resource } from '../call.ts';

export const vppTokenId = guidOf('vpp-token');
const day = 24 * 60 * 60 * 1000;

/** GET /deviceAppManagement/vppTokens */
export const vppTokens: Resource = {
  method: 'GET',
  path: '/deviceAppManagement/vppTokens',
  answer(call) {
    const at = (days: number) => new Date(call.now.getTime() + days * day).toISOString();
    const row = {
      id: vppTokenId,
      organizationName: 'Contoso',
      vppTokenAccountType: 'business',
      appleId: 'apple.admin@contoso.com',
      expirationDateTime: at(190),
      lastSyncDateTime: at(-0.2),
      token: null,
      lastModifiedDateTime: at(-175),
      state: 'valid',
      lastSyncStatus: 'completed',
      automaticallyUpdateApps: true,
      countryOrRegion: 'NL',
      ...(call.version === 'beta' ? { displayName: 'Contoso apps', locationName: 'Contoso', roleScopeTagIds: ['0'] } : {}),
    };
    return list(call, { context: 'deviceAppManagement/vppTokens', rows: [row] });
  },
};
