import { authenticatorAppId } from '../../../src/sandbox/tenant/ids.ts';
import { password, type SignInMethod } from '../../../src/sandbox/tenant/person.ts';
import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeEach(async () => {
  graph = await startGraph();
});

afterEach(() => graph.close());

const listOf = async (path: string) => (await graph.get(path)).body.value;
const found = async (filter: string) => {
  const rows = await listOf(`/v1.0/users?$filter=${encodeURIComponent(filter)}&$select=displayName`);
  return rows.map((row: { displayName: string }) => row.displayName);
};

describe('people', () => {
  it('are found by sign-in name, mail, another address and the beginning of a name', async () => {
    graph.person('ready', { otherAddresses: ['amara@contoso.design'] });

    expect(await found("userPrincipalName eq 'amara.okafor@contoso.com'")).toEqual(['Amara Okafor']);
    expect(await found("mail eq 'jonas.lindqvist@fabrikam.com'")).toEqual(['Jonas Lindqvist']);
    expect(await found("proxyAddresses/any(p:p eq 'smtp:Amara@contoso.design')")).toEqual(['Amara Okafor']);
    expect(await found("startswith(displayName,'owen o''h')")).toEqual(["Owen O'Hara"]);
    expect(await found("userPrincipalName eq 'nobody' or startswith(displayName,'Amara')")).toEqual(['Amara Okafor']);
  });

  it('are nowhere once they are deleted', async () => {
    graph.person('ready', { deleted: true });

    expect((await graph.get(`/v1.0/users/${graph.idOf('ready')}`)).status).toBe(404);
    expect((await graph.get(`/beta/users/${graph.idOf('ready')}/managedDevices`)).status).toBe(404);
    expect(await found("startswith(displayName,'Amara')")).toEqual([]);
  });

  it.each([
    ['active', 'Success'],
    ['pending', 'PendingActivation'],
    ['error', 'Error'],
    ['switched-off', 'Disabled'],
  ] as const)('with a licence that is %s have an Intune plan that is %s', async (licence, status) => {
    graph.person('ready', { licence });

    const [{ servicePlans }] = await listOf(`/v1.0/users/${graph.idOf('ready')}/licenseDetails`);

    expect(servicePlans[0]).toMatchObject({ servicePlanName: 'INTUNE_A', provisioningStatus: status });
  });
});

describe('sign-in methods', () => {
  const method = (kind: SignInMethod['kind'], more: Partial<SignInMethod> = {}): SignInMethod => ({
    ...password(),
    kind,
    ...more,
  });

  it('come with what Graph tells of each kind', async () => {
    graph.person('ready', {
      methods: [
        password(),
        method('microsoftAuthenticator', { name: 'Old iPhone', clientAppName: 'outlookMobile' }),
        method('phone', { name: '+31 600000000' }),
        method('fido2', { name: 'Authenticator - iOS', aaGuid: '90a3ccdf-635c-4729-a248-9b709135078f' }),
        method('windowsHelloForBusiness', { name: 'LAPTOP-7' }),
        method('temporaryAccessPass'),
      ],
    });

    const rows = await listOf(`/v1.0/users/${graph.idOf('ready')}/authentication/methods`);
    const apps = await listOf(`/beta/users/${graph.idOf('ready')}/authentication/microsoftAuthenticatorMethods`);

    expect(rows).toMatchObject([
      { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod' },
      { '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod', displayName: 'Old iPhone' },
      { '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', phoneNumber: '+31 600000000' },
      { '@odata.type': '#microsoft.graph.fido2AuthenticationMethod', aaGuid: '90a3ccdf-635c-4729-a248-9b709135078f' },
      { '@odata.type': '#microsoft.graph.windowsHelloForBusinessAuthenticationMethod', displayName: 'LAPTOP-7' },
      { '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethod', isUsable: true },
    ]);
    expect(apps).toMatchObject([{ displayName: 'Old iPhone', clientAppName: 'outlookMobile' }]);
  });

  it('are counted in the registration report, where a password is none', async () => {
    const report = async (key: string) =>
      (await graph.get(`/v1.0/reports/authenticationMethods/userRegistrationDetails/${graph.idOf(key)}`)).body;

    expect(await report('no-method')).toMatchObject({ isMfaRegistered: false, methodsRegistered: [] });
    expect(await report('healthy')).toMatchObject({ isMfaRegistered: true, systemPreferredAuthenticationMethods: ['push'] });
  });
});

describe('a device', () => {
  const rowOf = async (key: string) => (await listOf(`/beta/users/${graph.idOf(key)}/managedDevices`)).at(-1);

  it('may report nothing, or leave fields out', async () => {
    graph.device('healthy', { nulls: ['complianceState', 'azureADRegistered', 'model'], absent: ['deviceRegistrationState'] });

    const row = await rowOf('healthy');

    expect(row).toMatchObject({ complianceState: null, azureADRegistered: null, model: null });
    expect(row).not.toHaveProperty('deviceRegistrationState');
  });

  it('may carry sentinel dates and any state of management and registration', async () => {
    graph.device('healthy', {
      enrolledAt: '9999-12-31T23:59:59Z',
      lastSync: '0001-01-01T00:00:00Z',
      managementState: 'retirePending',
      registrationState: 'keyConflict',
      enrollmentType: 'appleBulkWithoutUser',
    });

    expect(await rowOf('healthy')).toMatchObject({
      enrolledDateTime: '9999-12-31T23:59:59Z',
      managementCertificateExpirationDate: '9999-12-31T23:59:59Z',
      lastSyncDateTime: '0001-01-01T00:00:00Z',
      managementState: 'retirePending',
      deviceRegistrationState: 'keyConflict',
      deviceEnrollmentType: 'appleBulkWithoutUser',
      complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z',
    });
  });

  it('in grace says until when', async () => {
    const row = await rowOf('grace-period');

    expect(row.complianceState).toBe('inGracePeriod');
    expect(Date.parse(row.complianceGracePeriodExpirationDateTime) - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
  });

  it('may have no line for an app, or none for any', async () => {
    const appsOf = () => listOf(`/beta/users/${graph.idOf('healthy')}/mobileAppIntentAndStates`);
    const [before] = await appsOf();
    graph.device('healthy', { apps: { [authenticatorAppId]: null } });
    const [after] = await appsOf();
    graph.device('healthy', { appsReported: false });

    expect(before.mobileAppList.length - after.mobileAppList.length).toBe(1);
    expect(after.mobileAppList.map((app: { applicationId: string }) => app.applicationId)).not.toContain(authenticatorAppId);
    expect(await appsOf()).toEqual([]);
  });

  it('says in the install report why an app failed', async () => {
    graph.device('authenticator-failed', {
      appProblems: { [authenticatorAppId]: { detail: 2000, detailText: 'See the install error code', code: '0x87D13B9F' } },
    });

    const { body } = await graph.post('/v1.0/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport', {
      filter: `(ApplicationId eq '${authenticatorAppId}')`,
      select: ['UserId', 'AppInstallState', 'AppInstallStateDetails', 'ErrorCode', 'HexErrorCode'],
      search: 'chloe.dubois',
      skip: 0,
      top: 50,
    });

    expect(body.Values).toEqual([
      [graph.idOf('authenticator-failed'), 2, 'Failed', 2000, 'See the install error code', -2_016_330_849, '0x87D13B9F'],
    ]);
  });
});
