import { assignmentFrom, assignmentRows, type Assignment } from './assignments.ts';
import { rowIn, textIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** A device features profile that carries Microsoft's SSO app extension. */
export interface SsoPolicy {
  id: string;
  name: string;
  assignments: Assignment[];
}

const deviceFeatures = "isof('microsoft.graph.iosDeviceFeaturesConfiguration')";

/**
 * The profiles that make just-in-time registration work, of the template kind; the settings catalog may hold more.
 * beta: v1.0 hides the extension. Needs DeviceManagementConfiguration.Read.All.
 */
export async function ssoPolicies(graph: GraphReader): Promise<SsoPolicy[]> {
  const rows = await deviceFeatureRows(graph);
  return rows.filter(carriesExtension).map((row) => ({
    id: textIn(row, 'id') ?? '',
    name: textIn(row, 'displayName') ?? '',
    assignments: assignmentRows(row).map(assignmentFrom),
  }));
}

/** The device features profiles as Graph sends them. Needs DeviceManagementConfiguration.Read.All. */
export function deviceFeatureRows(graph: GraphReader): Promise<Raw[]> {
  const options = { version: 'beta', filter: deviceFeatures, expand: 'assignments' } as const;
  return graph.list<Raw>('/deviceManagement/deviceConfigurations', options);
}

const carriesExtension = (row: Raw): boolean =>
  typeOf(row) === 'iosDeviceFeaturesConfiguration' &&
  typeOf(rowIn(row, 'iosSingleSignOnExtension')) === 'iosAzureAdSingleSignOnExtension';
