import { groupsOf } from '../../tenant/directory.ts';
import type { ConfigurationState, Device } from '../../tenant/device.ts';
import type { SsoPolicy } from '../../tenant/organisation.ts';
import { reaches } from '../../tenant/targets.ts';
import { list } from '../answers.ts';
import type { GraphCall, Resource } from '../call.ts';
import { deviceOf, ownerOf } from './people.ts';

/** GET /deviceManagement/managedDevices/{id}/deviceConfigurationStates: only what has reached the device has a row. */
export const configurationStates: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices/:device/deviceConfigurationStates',
  answer(call) {
    const device = deviceOf(call);
    const rows = call.state.organisation.ssoPolicies.flatMap((policy) => {
      const state = stateOn(call, device, policy);
      if (state === null) return [];
      const { id, name, settings } = policy;
      const counted = { version: 1, platformType: 'iOS', state, settingCount: settings.length, settingStates: [] };
      return [{ id, displayName: name, ...counted }];
    });
    return list(call, { context: `deviceManagement/managedDevices('${device.id}')/deviceConfigurationStates`, rows });
  },
};

function stateOn(call: GraphCall, device: Device, policy: SsoPolicy): ConfigurationState | null {
  const known = device.configurationStates[policy.id];
  if (known !== undefined) return known;
  return reaches(policy.targets, groupsOf(ownerOf(call, device))) ? 'compliant' : null;
}
