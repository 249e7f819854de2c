import { guidOf } from '../../tenant/ids.ts';
import { list } from '../answers.ts';
import type { Resource } from '../call.ts';
import { deviceOf } from './people.ts';

const policies = ['iOS minimum version', 'iOS passcode and jailbreak'];

/** GET /deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates */
export const compliancePolicyStates: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices/:device/deviceCompliancePolicyStates',
  answer(call) {
    const device = deviceOf(call);
    const stateOf = (name: string) => {
      if (device.compliance === 'unknown') return 'unknown';
      return device.failedPolicies.includes(name) ? 'nonCompliant' : 'compliant';
    };
    const rows = policies.map((name) => ({
      id: guidOf(`compliance:${name}`),
      displayName: name,
      version: 3,
      platformType: 'iOS',
      state: stateOf(name),
      settingCount: 2,
      settingStates: [],
    }));
    return list(call, { context: `deviceManagement/managedDevices('${device.id}')/deviceCompliancePolicyStates`, rows });
  },
};
