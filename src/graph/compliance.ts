import { path } from './address.ts';
import { textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface CompliancePolicy {
  name: string;
}

/**
 * The compliance policies that this device does not meet. Policies that Intune could not evaluate are not among them.
 * Needs DeviceManagementConfiguration.Read.All.
 */
export async function failedCompliancePolicies(graph: GraphReader, deviceId: string): Promise<CompliancePolicy[]> {
  const address = path`/deviceManagement/managedDevices/${deviceId}/deviceCompliancePolicyStates`;
  const states = await graph.list<Raw>(address, { version: 'v1.0', select: ['id', 'displayName', 'state'] });
  return states
    .filter((state) => textIn(state, 'state') === 'nonCompliant')
    .map((state) => ({ name: textIn(state, 'displayName') ?? '' }));
}
