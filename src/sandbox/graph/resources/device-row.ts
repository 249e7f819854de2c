import type { Device } from '../../tenant/device.ts';
import type { Person } from '../../tenant/person.ts';
import type { GraphVersion, Row } from '../call.ts';

/** Enrollment types that v1.0 has a word for. */
const knownToV1 = [
  'unknown',
  'userEnrollment',
  'deviceEnrollmentManager',
  'appleBulkWithUser',
  'appleBulkWithoutUser',
  'appleUserEnrollment',
  'appleUserEnrollmentWithServiceAccount',
  'windowsAzureADJoin',
  'windowsAutoEnrollment',
];

/** A managedDevice. User Enrollment never reports serial number, IMEI, UDID or phone number. */
export function deviceRow(device: Device, owner: Person, version: GraphVersion): Row {
  return reported(device, wholeRow(device, owner, version));
}

/** Without what the device does not report. */
function reported({ nulls, absent }: Device, row: Row): Row {
  const fields = Object.entries(row).filter(([name]) => !absent.includes(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, nulls.includes(name) ? null : value]));
}

function wholeRow(device: Device, owner: Person, version: GraphVersion): Row {
  return {
    id: device.id,
    userId: owner.id,
    deviceName: device.name,
    managedDeviceOwnerType: device.owner,
    enrolledDateTime: device.enrolledAt,
    lastSyncDateTime: device.lastSync,
    operatingSystem: device.family === 'Windows' ? 'Windows' : 'iOS',
    complianceState: device.compliance,
    jailBroken: 'False',
    managementAgent: 'mdm',
    osVersion: device.osVersion,
    azureADRegistered: device.registered,
    deviceEnrollmentType: enrollmentTypeIn(version, device),
    azureADDeviceId: device.entraDeviceId === '' ? '00000000-0000-0000-0000-000000000000' : device.entraDeviceId,
    deviceRegistrationState: device.registrationState ?? (device.registered ? 'registered' : 'notRegistered'),
    deviceCategoryDisplayName: 'Unassigned',
    isSupervised: false,
    isEncrypted: true,
    userPrincipalName: owner.address,
    emailAddress: owner.address,
    userDisplayName: owner.name,
    model: device.model,
    manufacturer: 'Apple',
    serialNumber: '',
    imei: '',
    phoneNumber: '',
    udid: null,
    wiFiMacAddress: '',
    managementState: device.managementState,
    managementCertificateExpirationDate: yearAfter(device.enrolledAt),
    complianceGracePeriodExpirationDateTime: device.graceUntil ?? '9999-12-31T23:59:59Z',
    enrollmentProfileName: '',
    managedDeviceName: `${owner.address.split('@')[0]}_${device.family}_${device.enrolledAt.slice(0, 10)}`,
    ...(version === 'beta' ? betaFields(device) : {}),
  };
}

/** A sentinel has no year after it. */
function yearAfter(date: string): string {
  return date.startsWith('20') ? new Date(Date.parse(date) + 365 * 86_400_000).toISOString() : date;
}

function enrollmentTypeIn(version: GraphVersion, device: Device): string {
  return version === 'beta' || knownToV1.includes(device.enrollmentType) ? device.enrollmentType : 'unknownFutureValue';
}

function betaFields(device: Device): Row {
  return {
    ownerType: device.owner,
    deviceType: device.family === 'iPad' ? 'iPad' : 'iPhone',
    joinType: device.registered ? 'azureADRegistered' : 'unknown',
    roleScopeTagIds: [],
    retireAfterDateTime: '0001-01-01T00:00:00Z',
    usersLoggedOn: [],
  };
}
