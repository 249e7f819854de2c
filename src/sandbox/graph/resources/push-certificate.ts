import { guidOf } from '../../tenant/ids.ts';
import { one } from '../answers.ts';
import type { Resource } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';

const day = 24 * 60 * 60 * 1000;

/** GET /deviceManagement/applePushNotificationCertificate: 404 when none was ever uploaded. */
export const pushCertificate: Resource = {
  method: 'GET',
  path: '/deviceManagement/applePushNotificationCertificate',
  answer(call) {
    const { pushCertificate: known } = call.state.organisation;
    if (known === null) throw noSuchIntuneObject('applePushNotificationCertificate');
    const id = guidOf('push-certificate');
    const row = {
      id,
      appleIdentifier: known.appleAccount,
      topicIdentifier: `com.apple.mgmt.External.${id}`,
      lastModifiedDateTime: new Date(Date.parse(known.expiresAt) - 365 * day).toISOString(),
      expirationDateTime: known.expiresAt,
      certificateUploadStatus: null,
      certificateUploadFailureReason: null,
      certificateSerialNumber: '5B07C1E94D2A',
      certificate: null,
    };
    return one(call, { context: 'deviceManagement/applePushNotificationCertificate', row });
  },
};
