import { path } from './address.ts';
import { dateIn, flagIn, sameId, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export type Enrollment = 'account-driven' | 'user-enrollment' | 'web-or-portal' | 'automated' | 'other' | 'unknown';
export type Compliance = 'compliant' | 'not-compliant' | 'grace' | 'unknown';

/** `problem`: revoked, or in conflict with another key, or waiting for an approval. */
export type RegistrationState = 'registered' | 'not-registered' | 'problem' | 'unknown';

export interface ManagedDevice {
  id: string;
  name: string;
  system: 'iOS' | 'iPadOS' | 'other';
  osVersion: string | null;
  model: string | null;
  enrolledAt: Date | null;
  lastSync: Date | null;
  enrollment: Enrollment;
  owner: 'personal' | 'company' | null;
  compliance: Compliance;
  /** Until when a phone in grace still counts as compliant; null: no end is set. */
  graceUntil: Date | null;
  /** Whether Entra ID knows the phone, which app sign-in needs. */
  registered: boolean | null;
  /** How far that registration is, in more detail. */
  registrationState: RegistrationState;
  /** Entra's device id, not its object id. */
  entraDeviceId: string | null;
  /** Management is being removed right now. */
  retiring: boolean;
}

const select = [
  'id',
  'userId',
  'deviceName',
  'operatingSystem',
  'osVersion',
  'model',
  'enrolledDateTime',
  'lastSyncDateTime',
  'deviceEnrollmentType',
  'managedDeviceOwnerType',
  'complianceState',
  'complianceGracePeriodExpirationDateTime',
  'azureADRegistered',
  'deviceRegistrationState',
  'azureADDeviceId',
  'managementState',
];

const enrollments: Readonly<Record<string, Enrollment>> = {
  appleAccountDrivenUserEnrollment: 'account-driven',
  appleUserEnrollment: 'user-enrollment',
  appleUserEnrollmentWithServiceAccount: 'user-enrollment',
  userEnrollment: 'web-or-portal',
  appleBulkWithUser: 'automated',
  appleBulkWithoutUser: 'automated',
  deviceEnrollmentManager: 'other',
};

const compliances: Readonly<Record<string, Compliance>> = {
  compliant: 'compliant',
  noncompliant: 'not-compliant',
  inGracePeriod: 'grace',
};

const registrations: Readonly<Record<string, RegistrationState>> = {
  registered: 'registered',
  notRegistered: 'not-registered',
  notRegisteredPendingEnrollment: 'not-registered',
  revoked: 'problem',
  keyConflict: 'problem',
  approvalPending: 'problem',
  certificateReset: 'problem',
};

const leaving = new Set(['retirePending', 'retireIssued', 'wipePending', 'wipeIssued', 'deletePending']);

/**
 * Everything Intune manages for one person, in beta: only beta can say "account driven".
 * Asked below the user, and every row's owner is checked again, because Intune answers a filter it does not know with
 * the whole tenant. Needs DeviceManagementManagedDevices.Read.All.
 */
export async function devicesOf(graph: GraphReader, personId: string): Promise<ManagedDevice[]> {
  const rows = await graph.list<Raw>(path`/users/${personId}/managedDevices`, { version: 'beta', select });
  return rows.filter((row) => sameId(textIn(row, 'userId'), personId)).flatMap(deviceFrom);
}

function deviceFrom(row: Raw): ManagedDevice[] {
  const id = textIn(row, 'id');
  if (id === null) return [];
  const model = textIn(row, 'model');
  const device: ManagedDevice = {
    id,
    name: textIn(row, 'deviceName') ?? model ?? '',
    system: systemOf(textIn(row, 'operatingSystem'), model),
    osVersion: textIn(row, 'osVersion'),
    model,
    enrolledAt: dateIn(row, 'enrolledDateTime'),
    lastSync: dateIn(row, 'lastSyncDateTime'),
    enrollment: enrollmentOf(textIn(row, 'deviceEnrollmentType')),
    owner: ownerOf(textIn(row, 'managedDeviceOwnerType')),
    compliance: compliances[textIn(row, 'complianceState') ?? ''] ?? 'unknown',
    graceUntil: dateIn(row, 'complianceGracePeriodExpirationDateTime'),
    registered: flagIn(row, 'azureADRegistered'),
    registrationState: registrations[textIn(row, 'deviceRegistrationState') ?? ''] ?? 'unknown',
    entraDeviceId: textIn(row, 'azureADDeviceId'),
    retiring: leaving.has(textIn(row, 'managementState') ?? ''),
  };
  return [device];
}

// Some tenants see "iPadOS", others see iPads as "iOS".
function systemOf(system: string | null, model: string | null): ManagedDevice['system'] {
  const name = system?.toLowerCase();
  if (name === 'ipados') return 'iPadOS';
  if (name !== 'ios') return 'other';
  return model?.startsWith('iPad') ? 'iPadOS' : 'iOS';
}

function enrollmentOf(type: string | null): Enrollment {
  const known = enrollments[type ?? ''];
  if (known) return known;
  return /^(windows|android|azure)/.test(type ?? '') ? 'other' : 'unknown';
}

function ownerOf(type: string | null): ManagedDevice['owner'] {
  return type === 'personal' || type === 'company' ? type : null;
}
