/** Graph's resultantAppState. */
export type AppState =
  | 'installed'
  | 'pendingInstall'
  | 'failed'
  | 'notInstalled'
  | 'notApplicable'
  | 'uninstallFailed'
  | 'unknown';

/** Graph's complianceStatus of one configuration on one device. */
export type ConfigurationState =
  | 'compliant'
  | 'nonCompliant'
  | 'conflict'
  | 'error'
  | 'remediated'
  | 'notApplicable'
  | 'notAssigned'
  | 'unknown';

export interface Device {
  id: string;
  userId: string;
  name: string;
  family: 'iPhone' | 'iPad' | 'Windows';
  model: string;
  osVersion: string;
  /** Dates may be Intune's sentinels 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
  enrolledAt: string;
  lastSync: string;
  /** Graph beta's deviceEnrollmentType. */
  enrollmentType: string;
  owner: 'personal' | 'company' | 'unknown';
  compliance: 'compliant' | 'noncompliant' | 'inGracePeriod' | 'conflict' | 'error' | 'configManager' | 'unknown';
  /** End of the grace period; null is Intune's year 9999. */
  graceUntil: string | null;
  /** Graph's managementState, such as retirePending. */
  managementState: string;
  registered: boolean;
  /** Graph's deviceRegistrationState where `registered` does not say it, such as keyConflict. */
  registrationState: string | null;
  /** Entra's deviceId, empty until registered. */
  entraDeviceId: string;
  /** Names of compliance policies that fail. */
  failedPolicies: string[];
  /** By application id. Null: Intune has no line for the app on this device. */
  apps: Record<string, AppState | null>;
  /** False: Intune has not looked at this device's apps at all. */
  appsReported: boolean;
  /** By application id: what the install report says about a failure. */
  appProblems: Record<string, AppProblem>;
  /** By configuration id. Null: it has not reached the device. Left out: it is there if it is meant for the person. */
  configurationStates: Record<string, ConfigurationState | null>;
  /** Fields of Graph's row that come as null, and fields that do not come at all. */
  nulls: string[];
  absent: string[];
}

export interface AppProblem {
  /** Graph's resultantAppStateDetail as a number. */
  detail: number;
  detailText: string;
  /** Such as 0x87D13B62. */
  code: string;
}

/** What goes without saying about a device. */
export const deviceDefaults = () =>
  ({
    family: 'iPhone',
    model: 'iPhone 17',
    osVersion: '26.1',
    enrollmentType: 'appleAccountDrivenUserEnrollment',
    owner: 'personal',
    compliance: 'unknown',
    graceUntil: null,
    managementState: 'managed',
    registered: false,
    registrationState: null,
    entraDeviceId: '',
    failedPolicies: [],
    apps: {},
    appsReported: true,
    appProblems: {},
    configurationStates: {},
    nulls: [],
    absent: [],
  }) satisfies Partial<Device>;
