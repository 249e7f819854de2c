import { guidOf } from '../../tenant/ids.ts';
import { list } from '../answers.ts';
import { betaOnly, type Resource } from '../call.ts';
import { deviceOf } from './people.ts';

/** GET /deviceManagement/managedDevices/{id}/detectedApps: under User Enrollment only what Intune itself installed. */
export const detectedApps: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices/:device/detectedApps',
  versions: betaOnly,
  answer(call) {
    const device = deviceOf(call);
    const installed = call.state.organisation.applications.filter((app) => device.apps[app.id] === 'installed');
    const rows = installed.map((app) => ({
      id: guidOf(`detected:${app.id}`),
      displayName: app.name.replace('Microsoft ', ''),
      version: '6.8.38',
      sizeInByte: 0,
      deviceCount: 0,
      publisher: '',
      platform: 'ios',
    }));
    return list(call, { context: `deviceManagement/managedDevices('${device.id}')/detectedApps`, rows });
  },
};
