import { path } from './address.ts';
import { textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface ConfigurationState {
  /** Of the configuration profile, as in SsoPolicy. */
  id: string;
  name: string;
  state: 'applied' | 'failed' | 'conflict' | 'not-meant' | 'unknown';
}

const states: Readonly<Record<string, ConfigurationState['state']>> = {
  compliant: 'applied',
  remediated: 'applied',
  nonCompliant: 'failed',
  error: 'failed',
  conflict: 'conflict',
  notApplicable: 'not-meant',
  notAssigned: 'not-meant',
};

/** What became of the configuration profiles on one device, as of its last check-in. Needs DeviceManagementConfiguration.Read.All. */
export async function configurationStatesOn(graph: GraphReader, deviceId: string): Promise<ConfigurationState[]> {
  const address = path`/deviceManagement/managedDevices/${deviceId}/deviceConfigurationStates`;
  const rows = await graph.list<Raw>(address, { version: 'v1.0', select: ['id', 'displayName', 'state'] });
  return rows.map((row) => ({
    id: textIn(row, 'id') ?? '',
    name: textIn(row, 'displayName') ?? '',
    state: states[textIn(row, 'state') ?? ''] ?? 'unknown',
  }));
}
