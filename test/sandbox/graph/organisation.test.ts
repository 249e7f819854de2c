import { wellKnownGroups } from '../../../src/sandbox/tenant/directory.ts';
import { tenantId } from '../../../src/sandbox/tenant/ids.ts';
import { exceptGroup, toEverybody, toGroup } from '../../../src/sandbox/tenant/targets.ts';
import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeEach(async () => {
  graph = await startGraph();
});

afterEach(() => graph.close());

const organisation = () => graph.sandbox.tenant.state.organisation;
const listOf = async (path: string) => (await graph.get(path)).body.value;
const { byod, contractors } = wellKnownGroups;

it('answers 404 for a push certificate that was never uploaded', async () => {
  graph.settings({ pushCertificate: null });

  const { status, body } = await graph.get('/v1.0/deviceManagement/applePushNotificationCertificate');

  expect([status, body.error.code]).toEqual([404, 'ResourceNotFound']);
});

it('tells when the push certificate ends', async () => {
  graph.settings({ pushCertificate: { appleAccount: 'apple@contoso.com', expiresAt: '2026-11-01T00:00:00Z' } });

  const { body } = await graph.get('/v1.0/deviceManagement/applePushNotificationCertificate');

  expect(body).toMatchObject({ appleIdentifier: 'apple@contoso.com', expirationDateTime: '2026-11-01T00:00:00Z' });
});

it('tells the device management authority by id and only when asked', async () => {
  graph.settings({ mdmAuthority: 'office365' });
  const select = '?$select=id,mobileDeviceManagementAuthority';

  const { body } = await graph.get(`/v1.0/organization/${tenantId}${select}`);

  expect(body.mobileDeviceManagementAuthority).toBe('office365');
  expect((await graph.get(`/v1.0/organization/${tenantId}`)).body).not.toHaveProperty('mobileDeviceManagementAuthority');
});

it('tells what Microsoft says about its services', async () => {
  graph.settings({ health: [{ id: 'Intune', service: 'Microsoft Intune', status: 'serviceDegradation' }] });

  expect(await listOf('/v1.0/admin/serviceAnnouncement/healthOverviews')).toEqual([
    { id: 'Intune', service: 'Microsoft Intune', status: 'serviceDegradation' },
  ]);
});

it('lists an unverified domain, though the organization does not count it', async () => {
  const [own] = organisation().domains;
  graph.settings({ domains: [own!, { ...own!, name: 'contoso.dev', verified: false, isDefault: false }] });

  const domains = await listOf('/v1.0/domains?$select=id,isVerified');
  const [{ verifiedDomains }] = await listOf('/v1.0/organization');

  expect(domains.at(-1)).toEqual({ id: 'contoso.dev', isVerified: false });
  expect(verifiedDomains.map((domain: { name: string }) => domain.name)).toEqual(['contoso.com']);
});

it('assigns to everybody but a group, with a filter that only beta shows', async () => {
  const profile = organisation().profiles[1]!;
  graph.settings({ profiles: [{ ...profile, targets: [{ ...toEverybody(), filter: 'include' }, exceptGroup(contractors.id)] }] });

  const [{ assignments }] = await listOf('/beta/deviceManagement/appleUserInitiatedEnrollmentProfiles?$expand=assignments');

  expect(assignments.map((one: { target: object }) => one.target)).toEqual([
    {
      '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
      deviceAndAppManagementAssignmentFilterId: expect.stringMatching(/^[\da-f-]{36}$/),
      deviceAndAppManagementAssignmentFilterType: 'include',
    },
    {
      '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget',
      deviceAndAppManagementAssignmentFilterId: null,
      deviceAndAppManagementAssignmentFilterType: 'none',
      groupId: contractors.id,
    },
  ]);
});

it('offers a choice of enrollment types', async () => {
  const profile = organisation().profiles[1]!;
  graph.settings({ profiles: [{ ...profile, choices: ['accountDrivenUserEnrollment', 'device'] }] });

  const [row] = await listOf('/beta/deviceManagement/appleUserInitiatedEnrollmentProfiles');

  expect(row.availableEnrollmentTypeOptions.map((option: { enrollmentType: string }) => option.enrollmentType)).toEqual([
    'accountDrivenUserEnrollment',
    'device',
  ]);
});

it('restricts platforms, versions and numbers of devices as the state says', async () => {
  const [standard] = organisation().restrictions;
  graph.settings({
    restrictions: [{ ...standard!, platformBlocked: true, minimumVersion: '26.0', maximumVersion: '27.9' }],
    limits: [{ ...organisation().limits[0]!, limit: 1 }],
  });

  const [platforms, limit] = await listOf('/beta/deviceManagement/deviceEnrollmentConfigurations?$expand=assignments');

  expect(platforms).toMatchObject({
    id: `${tenantId}_DefaultPlatformRestrictions`,
    iosRestriction: { platformBlocked: true, osMinimumVersion: '26.0', osMaximumVersion: '27.9' },
    assignments: [],
  });
  expect(limit).toMatchObject({ limit: 1, assignments: [] });
});

it('has an app with device licences, used up, and for nobody but a group', async () => {
  const [app] = organisation().applications;
  graph.settings({
    applications: [{ ...app!, licensing: 'device', licences: { used: 10, total: 10 }, targets: [toGroup(byod.id)] }],
  });

  const [row] = await listOf('/beta/deviceAppManagement/mobileApps?$expand=assignments');

  expect(row).toMatchObject({ usedLicenseCount: 10, totalLicenseCount: 10 });
  expect(row.assignments).toMatchObject([
    { id: `${byod.id}_1_0`, intent: 'required', target: { groupId: byod.id }, settings: { useDeviceLicensing: true } },
  ]);
});

it('has a store app, which carries no licences', async () => {
  graph.settings({ applications: [{ ...organisation().applications[0]!, kind: 'store' }] });

  const [row] = await listOf('/beta/deviceAppManagement/mobileApps');

  expect(row['@odata.type']).toBe('#microsoft.graph.iosStoreApp');
  expect(row).not.toHaveProperty('totalLicenseCount');
});

it('has a features policy without a single sign-on extension', async () => {
  graph.settings({ ssoPolicies: [{ ...organisation().ssoPolicies[0]!, extension: null }] });

  const [row] = await listOf('/beta/deviceManagement/deviceConfigurations');

  expect(row.iosSingleSignOnExtension).toBeNull();
});

it('shows a policy on a phone only where it has reached it', async () => {
  const { id: policyId } = organisation().ssoPolicies[0]!;
  const statesOf = async (key: string) => {
    const [device] = await listOf(`/beta/users/${graph.idOf(key)}/managedDevices`);
    const states = await listOf(`/v1.0/deviceManagement/managedDevices/${device.id}/deviceConfigurationStates`);
    return states.map((row: { state: string }) => row.state);
  };
  graph.device('not-compliant', { configurationStates: { [policyId]: null } });

  expect(await statesOf('healthy')).toEqual(['compliant']);
  expect(await statesOf('sso-conflict')).toEqual(['conflict']);
  expect(await statesOf('not-compliant')).toEqual([]);
});

it.each(['/v1.0/auditLogs/signIns?$top=1', '/v1.0/reports/authenticationMethods/userRegistrationDetails'])(
  'refuses %s without Entra ID P1',
  async (path) => {
    graph.settings({ entraPremium: false });

    const { status, body } = await graph.get(path);

    expect([status, body.error.code]).toEqual([403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant']);
  },
);
