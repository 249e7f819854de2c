import { list } from '../answers.ts';
import type { Resource } from '../call.ts';
import { ssoPolicy } from './device-configurations.ts';
import { deviceOf } from './people.ts';

/** GET /deviceManagement/managedDevices/{id}/deviceConfigurationStates */
export const configurationStates: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices/:device/deviceConfigurationStates',
  answer(call) {
    const device = deviceOf(call);
    const row = {
      id: ssoPolicy.id,
      displayName: ssoPolicy.name,
      version: 1,
      platformType: 'iOS',
      state: 'compliant',
      settingCount: 2,
      settingStates: [],
    };
    return list(call, { context: `deviceManagement/managedDevices('${device.id}')/deviceConfigurationStates`, rows: [row] });
  },
};
