import { guidOf } from '../../tenant/ids.ts';
import { one } from '../answers.ts';
import type { Resource } from '../call.ts';

const day = 24 * 60 * 60 * 1000;

/** GET /deviceManagement/applePushNotificationCertificate */
export const pushCertificate: Resource = {
  method: 'GET',
  path: '/deviceManagement/applePushNotificationCertificate',
  answer(call) {
    const id = guidOf('push-certificate');
    const row = {
      id,
      appleIdentifier: 'apple.admin@contoso.com',
      topicIdentifier: `com.apple.mgmt.External.${id}`,
      lastModifiedDateTime: new Date(call.now.getTime() - 140 * day).toISOString(),
      expirationDateTime: new Date(call.now.getTime() + 225 * day).toISOString(),
      certificateUploadStatus: null,
      certificateUploadFailureReason: null,
      certificateSerialNumber: '5B07C1E94D2A',
      certificate: null,
    };
    return one(call, { context: 'deviceManagement/applePushNotificationCertificate', row });
  },
};
