import { fakeGraph } from '../fakes/fake-graph.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { personId, pilot, tenantId, vppId } from './person.ts';

const phoneId = 'a9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21';
export const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

/** Somebody in a group, with a licence. */
export const memberRow = (id: string, changes: object = {}) => ({
  id,
  userPrincipalName: `${id}@contoso.com`,
  accountEnabled: true,
  assignedLicenses: [{ skuId: e3, disabledPlans: [] }],
  ...changes,
});

/** A group inside the pilot group. */
export const design = 'd1e2f3a4-5b6c-4d7e-8f90-a1b2c3d4e5f6';
const target = { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: pilot } };

export const paths = {
  user: `/users/${personId}`,
  licences: `/users/${personId}/licenseDetails`,
  devices: `/users/${personId}/managedDevices`,
  groups: `/users/${personId}/checkMemberGroups`,
  directGroups: `/users/${personId}/memberOf`,
  group: `/groups/${pilot}`,
  people: `/groups/${pilot}/transitiveMembers/microsoft.graph.user`,
  catalog: '/deviceManagement/configurationPolicies',
  catalogSettings: '/deviceManagement/configurationPolicies/c/settings',
  skus: '/subscribedSkus',
  innerGroups: `/groups/${pilot}/transitiveMembers/microsoft.graph.group`,
  profiles: '/deviceManagement/appleUserInitiatedEnrollmentProfiles',
  restrictions: '/deviceManagement/deviceEnrollmentConfigurations',
  organization: `/organization/${tenantId}`,
  certificate: '/deviceManagement/applePushNotificationCertificate',
  domains: '/domains',
  health: '/admin/serviceAnnouncement/healthOverviews',
  apps: '/deviceAppManagement/mobileApps',
  appStates: `/users/${personId}/mobileAppIntentAndStates/${phoneId}`,
  policies: `/deviceManagement/managedDevices/${phoneId}/deviceCompliancePolicyStates`,
  failures: `/users/${personId}/deviceManagementTroubleshootingEvents`,
  signIns: '/auditLogs/signIns',
  allAppStates: `/users/${personId}/mobileAppIntentAndStates`,
  methods: `/users/${personId}/authentication/methods`,
  ssoPolicies: '/deviceManagement/deviceConfigurations',
  configurationStates: `/deviceManagement/managedDevices/${phoneId}/deviceConfigurationStates`,
  installReport: '/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport',
};

const ssoId = '9f2b7c31-45d0-4b1a-8d6e-3a5c1e0f2b4d';

/** The profile for just-in-time registration, and what became of it on the phone. */
export const ssoPolicyRow = (changes: object = {}) => ({
  '@odata.type': '#microsoft.graph.iosDeviceFeaturesConfiguration',
  id: ssoId,
  displayName: 'iOS JIT registration',
  iosSingleSignOnExtension: { '@odata.type': '#microsoft.graph.iosAzureAdSingleSignOnExtension' },
  assignments: [],
  ...changes,
});
export const ssoStateRow = (state: string, changes: object = {}) => ({
  id: ssoId,
  displayName: 'iOS JIT registration',
  state,
  ...changes,
});

export const methodRow = (type: string, changes: object = {}) => ({
  '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`,
  id: type,
  ...changes,
});

/** The install report of one app: one row for the phone. */
export const installReport = (hexErrorCode: string) => ({
  TotalRowCount: 1,
  Schema: ['DeviceId', 'UserId', 'AppInstallState', 'HexErrorCode'].map((Column) => ({ Column, PropertyType: 'String' })),
  Values: [[phoneId, personId, 2, hexErrorCode]],
});

export const phoneRow = (changes: object = {}) => ({
  id: phoneId,
  userId: personId,
  deviceName: 'Ada’s iPhone',
  operatingSystem: 'iOS',
  osVersion: '18.1',
  model: 'iPhone 15',
  enrolledDateTime: '2026-11-20T08:15:04Z',
  lastSyncDateTime: '2026-11-23T09:30:00Z',
  deviceEnrollmentType: 'appleAccountDrivenUserEnrollment',
  managedDeviceOwnerType: 'personal',
  complianceState: 'compliant',
  azureADRegistered: true,
  azureADDeviceId: 'c0f6a1d2-9b7e-4a53-bb1c-71e2a4d5f609',
  managementState: 'managed',
  ...changes,
});

export const plan = (servicePlanId: string) => ({ id: 'x', servicePlans: [{ servicePlanId, provisioningStatus: 'Success' }] });

export const appRow = (installState: string) => ({
  userId: personId,
  managedDeviceIdentifier: phoneId,
  mobileAppList: [
    { applicationId: vppId, displayName: 'Microsoft Authenticator', mobileAppIntent: 'requiredInstall', installState },
  ],
});

const restrictions = [
  {
    '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionsConfiguration',
    id: 't_DefaultPlatformRestrictions',
    displayName: 'All users and all devices',
    priority: 0,
    iosRestriction: { platformBlocked: false, personalDeviceEnrollmentBlocked: true, osMinimumVersion: '' },
    assignments: [],
  },
  {
    '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionConfiguration',
    id: 'r_SinglePlatformRestriction',
    displayName: 'BYOD iOS allowed',
    priority: 1,
    platformType: 'ios',
    platformRestriction: { platformBlocked: false, personalDeviceEnrollmentBlocked: false, osMinimumVersion: '16.0' },
    assignments: [target],
  },
  {
    '@odata.type': '#microsoft.graph.deviceEnrollmentLimitConfiguration',
    id: 't_DefaultLimit',
    displayName: 'All users and all devices',
    priority: 0,
    limit: 5,
    assignments: [],
  },
];

/** Microsoft's own view of its services; each status can be replaced. */
export const services = (changes: Readonly<Record<string, string>> = {}): object[] =>
  ['Microsoft Intune', 'Microsoft Entra', 'Microsoft Teams', 'Exchange Online'].map((service) => ({
    id: service,
    service,
    status: changes[service] ?? 'serviceOperational',
  }));

/** A tenant where one person is enrolled, healthy and signing in; each answer can be replaced. */
export const tenant = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  [paths.user]: {
    id: personId,
    displayName: 'Ada',
    userPrincipalName: 'ada@contoso.com',
    accountEnabled: true,
    userType: 'Member',
  },
  [paths.licences]: [plan('c1ec4a95-1f05-45b3-a911-aa3fa01094f5')],
  [paths.devices]: [phoneRow()],
  [paths.groups]: { value: [pilot] },
  [paths.people]: [memberRow('ada')],
  [paths.catalog]: [],
  [paths.skus]: [
    {
      skuId: e3,
      skuPartNumber: 'SPE_E3',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5' }],
    },
  ],
  [paths.directGroups]: [{ id: design, displayName: 'Design' }],
  [paths.group]: { id: pilot, displayName: 'BYOD iPhone users' },
  [paths.innerGroups]: [{ id: design, displayName: 'Design' }],
  [paths.profiles]: [
    {
      id: 'p1',
      displayName: 'BYOD account driven',
      priority: 1,
      platform: 'iOS',
      defaultEnrollmentType: 'accountDrivenUserEnrollment',
      availableEnrollmentTypeOptions: [],
      assignments: [target],
    },
  ],
  [paths.restrictions]: restrictions,
  [paths.organization]: { id: tenantId, mobileDeviceManagementAuthority: 'intune' },
  [paths.certificate]: { id: 'c', appleIdentifier: 'apple@contoso.com', expirationDateTime: '2027-04-01T08:00:00Z' },
  [paths.domains]: [{ id: 'contoso.com', isVerified: true }],
  [paths.health]: services(),
  [paths.apps]: [
    {
      '@odata.type': '#microsoft.graph.iosVppApp',
      id: vppId,
      displayName: 'Microsoft Authenticator',
      bundleId: 'com.microsoft.azureauthenticator',
      totalLicenseCount: 100,
      usedLicenseCount: 40,
      assignments: [{ ...target, intent: 'required', settings: { useDeviceLicensing: false } }],
    },
  ],
  [paths.appStates]: appRow('installed'),
  [paths.policies]: [{ id: 'c', displayName: 'iOS BYOD baseline', state: 'nonCompliant' }],
  [paths.failures]: [],
  [paths.signIns]: { value: [signInRow('2026-11-23T09:40:00Z', 0)] },
  [paths.allAppStates]: [appRow('installed')],
  [paths.methods]: [methodRow('password'), methodRow('microsoftAuthenticator', { displayName: 'Ada’s iPhone' })],
  [paths.ssoPolicies]: [ssoPolicyRow()],
  [paths.configurationStates]: [ssoStateRow('compliant')],
  [paths.installReport]: installReport('0x87D13B64'),
  ...changes,
});

export const signInRow = (at: string, errorCode: number, changes: object = {}) => ({
  userId: personId,
  createdDateTime: at,
  appDisplayName: 'Microsoft Teams',
  resourceDisplayName: 'Microsoft Teams Services',
  conditionalAccessStatus: 'success',
  status: { errorCode, failureReason: errorCode === 0 ? '' : `Reason of ${errorCode}` },
  appliedConditionalAccessPolicies: [],
  ...changes,
});

export const personIn = (changes: Record<string, unknown> = {}): GraphReader => fakeGraph(tenant(changes));

/** Counts dependent round trips: everything asked in one tick is answered together in the next. */
export function inWaves(inner: GraphReader): { graph: GraphReader; waves: () => number } {
  let waves = 0;
  let wave: Promise<void> | null = null;
  const next = (): Promise<void> => {
    wave ??= new Promise((resolve) => {
      waves += 1;
      setImmediate(() => {
        wave = null;
        resolve();
      });
    });
    return wave;
  };
  const graph: GraphReader = {
    get: (path, options) => next().then(() => inner.get(path, options)),
    list: (path, options) => next().then(() => inner.list(path, options)),
    ask: (path, body, options) => next().then(() => inner.ask(path, body, options)),
  };
  return { graph, waves: () => waves };
}
