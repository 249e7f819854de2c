import { assignmentFrom, assignmentRows, type Assignment } from './assignments.ts';
import { flagIn, numberIn, rowIn, textIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface AppAssignment extends Assignment {
  intent: 'required' | 'available' | 'uninstall' | 'other';
  /** Only user licences work under User Enrollment. null: not reported, or an app without licences. */
  licensing: 'user' | 'device' | null;
}

export interface AuthenticatorApp {
  id: string;
  name: string;
  /** A store app never installs by itself under User Enrollment. */
  kind: 'vpp' | 'store';
  licencesLeft: number | null;
  assignments: AppAssignment[];
}

const bundleId = 'com.microsoft.azureauthenticator';
// `bundleId` lives on the derived types, so Graph can neither filter nor select by it.
const iosApps = "(isof('microsoft.graph.iosVppApp') or isof('microsoft.graph.iosStoreApp'))";

const intents: Readonly<Record<string, AppAssignment['intent']>> = {
  required: 'required',
  available: 'available',
  availableWithoutEnrollment: 'available',
  uninstall: 'uninstall',
};

/**
 * The Microsoft Authenticator app objects of the tenant: often several, one for each Apple token and a store one.
 * beta, because v1.0 hides assignment filters. Needs DeviceManagementApps.Read.All.
 */
export async function authenticatorApps(graph: GraphReader): Promise<AuthenticatorApp[]> {
  const options = { version: 'beta', filter: iosApps, expand: 'assignments' } as const;
  const apps = await graph.list<Raw>('/deviceAppManagement/mobileApps', options);
  return apps.filter((app) => textIn(app, 'bundleId')?.toLowerCase() === bundleId).flatMap(appFrom);
}

function appFrom(row: Raw): AuthenticatorApp[] {
  const id = textIn(row, 'id');
  const kind = kindOf(typeOf(row));
  if (id === null || kind === null) return [];
  const name = textIn(row, 'displayName') ?? 'Microsoft Authenticator';
  return [{ id, name, kind, licencesLeft: licencesLeftOf(row), assignments: assignmentsOf(row) }];
}

function kindOf(type: string): AuthenticatorApp['kind'] | null {
  if (type === 'iosVppApp') return 'vpp';
  return type === 'iosStoreApp' ? 'store' : null;
}

function licencesLeftOf(row: Raw): number | null {
  const total = numberIn(row, 'totalLicenseCount');
  const used = numberIn(row, 'usedLicenseCount');
  return total === null || used === null ? null : Math.max(0, total - used);
}

const assignmentsOf = (row: Raw): AppAssignment[] =>
  assignmentRows(row).map((assignment) => ({
    ...assignmentFrom(assignment),
    intent: intentOf(assignment),
    licensing: licensingOf(rowIn(assignment, 'settings')),
  }));

/** What an assignment of an app does with it. */
export const intentOf = (assignment: Raw): AppAssignment['intent'] => intents[textIn(assignment, 'intent') ?? ''] ?? 'other';

// iosVppAppAssignmentSettings and the declarative iosDdmVppAppAssignmentSettings say it the same way.
function licensingOf(settings: Raw): AppAssignment['licensing'] {
  const device = flagIn(settings, 'useDeviceLicensing');
  if (device === null) return null;
  return device ? 'device' : 'user';
}
