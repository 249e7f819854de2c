import { dateIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** What connects Intune with the apps that the company holds at Apple Business. */
export interface VppToken {
  organization: string;
  /** null: not reported. */
  appleAccount: string | null;
  state: 'valid' | 'expired' | 'invalid' | 'elsewhere' | 'unknown';
  /** null: not reported. */
  expiresAt: Date | null;
  /** null: never, or not reported. */
  lastSync: Date | null;
  syncFailed: boolean | null;
}

const states: Readonly<Record<string, VppToken['state']>> = {
  valid: 'valid',
  expired: 'expired',
  invalid: 'invalid',
  assignedToExternalMDM: 'elsewhere',
  // One location of Apple Business twice in Intune; beta only.
  duplicateLocationId: 'invalid',
};

const syncStates: Readonly<Record<string, boolean>> = { none: false, inProgress: false, completed: false, failed: true };

/** Apple VPP tokens; the token itself is never returned. Needs DeviceManagementServiceConfig.Read.All. */
export async function vppTokens(graph: GraphReader): Promise<VppToken[]> {
  const select = ['id', 'organizationName', 'appleId', 'state', 'expirationDateTime', 'lastSyncDateTime', 'lastSyncStatus'];
  const rows = await graph.list<Raw>('/deviceAppManagement/vppTokens', { version: 'v1.0', select });
  return rows.map((row) => ({
    organization: textIn(row, 'organizationName') ?? '',
    appleAccount: textIn(row, 'appleId'),
    state: states[textIn(row, 'state') ?? ''] ?? 'unknown',
    expiresAt: dateIn(row, 'expirationDateTime'),
    lastSync: dateIn(row, 'lastSyncDateTime'),
    syncFailed: syncStates[textIn(row, 'lastSyncStatus') ?? ''] ?? null,
  }));
}
