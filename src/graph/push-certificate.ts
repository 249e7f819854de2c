import { UsherError } from '../errors.ts';
import { dateIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** Apple's certificate that lets Intune speak to iPhones. */
export interface PushCertificate {
  /** null: not reported. */
  expiresAt: Date | null;
  /** The Apple account that has to renew it; null: not reported. */
  appleAccount: string | null;
}

/** null: none was ever set up, which Graph says with 404. Needs DeviceManagementManagedDevices.Read.All. */
export async function pushCertificate(graph: GraphReader): Promise<PushCertificate | null> {
  const select = ['id', 'appleIdentifier', 'expirationDateTime'];
  try {
    const row = await graph.get<Raw>('/deviceManagement/applePushNotificationCertificate', { version: 'v1.0', select });
    return { expiresAt: dateIn(row, 'expirationDateTime'), appleAccount: textIn(row, 'appleIdentifier') };
  } catch (error) {
    if (error instanceof UsherError && error.code === 'not-found') return null;
    throw error;
  }
}
