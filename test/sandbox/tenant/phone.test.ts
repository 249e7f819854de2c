import { move } from '../../../src/sandbox/tenant/phone.ts';
import { newPhone, phoneWorld } from '../../../src/sandbox/tenant/phone-world.ts';
import { seed } from '../../../src/sandbox/tenant/seed.ts';
import { type GraphServer, startGraph } from '../graph/graph-server.ts';

const now = new Date('2026-11-20T10:00:00Z');

describe('the phone by itself', () => {
  const state = seed(now);
  const world = phoneWorld(state, 'ready', now)!;

  it('walks from the home screen to the request to be managed', () => {
    let phone = newPhone;
    const seen: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      phone = move(phone, 'next', world)!.phone;
      seen.push(phone.screen);
    }

    expect(seen).toEqual([
      'settings',
      'general',
      'vpn',
      'work-account',
      'microsoft',
      'icloud',
      'icloud-password',
      'allow',
      'installing',
    ]);
  });

  it('does not touch the tenant', () => {
    const before = JSON.stringify(state);

    move({ ...newPhone, screen: 'allow' }, 'next', world);

    expect(JSON.stringify(state)).toBe(before);
  });

  it('knows no such control', () => {
    expect(move(newPhone, 'tap:constructor', world)).toBeNull();
    expect(move(newPhone, 'jump', world)).toBeNull();
  });

  it('fails discovery for an address of another company', () => {
    const typed = move({ ...newPhone, screen: 'work-account' }, 'type:amara@fabrikam.com', world)!.phone;

    expect(move(typed, 'next', world)!.phone.message).toMatchObject({ title: 'Sign-in Failed' });
  });

  it('lets nothing through while an alert shows', () => {
    const refused = move({ ...newPhone, screen: 'microsoft' }, 'next', phoneWorld(state, 'no-licence', now)!)!.phone;

    expect(refused.message).not.toBeNull();
    expect(move(refused, 'tap:work-account', world)!.phone).toMatchObject({ screen: 'vpn', message: null });
  });
});

describe('the phone in Contoso', () => {
  let graph: GraphServer;

  beforeEach(async () => {
    graph = await startGraph();
  });

  afterEach(() => graph.close());

  const devicesOf = async (key: string) => (await graph.get(`/beta/users/${graph.idOf(key)}/managedDevices`)).body.value;
  const appsOn = async (key: string) => {
    const [device] = await devicesOf(key);
    const states = await graph.get(`/beta/users/${graph.idOf(key)}/mobileAppIntentAndStates/${device.id}`);
    return states.body.mobileAppList as { displayName: string; installState: string }[];
  };
  const authenticatorOn = async (key: string) =>
    (await appsOn(key)).find((app) => app.displayName === 'Microsoft Authenticator')!.installState;
  const walkTo = async (key: string, screen: string) => {
    for (let step = 0; step < 15; step += 1) {
      const { body } = await graph.phone(key, 'next');
      if (body.screen.id === screen) return;
    }
    throw new Error(`${screen} was not reached.`);
  };
  const newestSignIn = async (key: string) => {
    const filter = encodeURIComponent(`userId eq '${graph.idOf(key)}'`);
    return (await graph.get(`/v1.0/auditLogs/signIns?$filter=${filter}&$top=1`)).body.value[0];
  };
  const failuresOf = async (key: string) =>
    (await graph.get(`/v1.0/users/${graph.idOf(key)}/deviceManagementTroubleshootingEvents`)).body.value;

  it('puts the device into Intune when management is allowed, not earlier', async () => {
    await walkTo('ready', 'allow');
    expect(await devicesOf('ready')).toEqual([]);

    await graph.phone('ready', 'next');

    expect(await devicesOf('ready')).toMatchObject([
      {
        deviceName: "Amara's iPhone",
        deviceEnrollmentType: 'appleAccountDrivenUserEnrollment',
        managedDeviceOwnerType: 'personal',
        azureADRegistered: false,
        complianceState: 'unknown',
        serialNumber: '',
      },
    ]);
  });

  it('installs Authenticator on the tap, and remembers a refusal', async () => {
    await walkTo('ready', 'authenticator-prompt');
    expect(await authenticatorOn('ready')).toBe('pendingInstall');

    await graph.phone('ready', 'decline');
    expect(await authenticatorOn('ready')).toBe('failed');

    await graph.phone('ready', 'tap:authenticator');
    await graph.phone('ready', 'tap:install');
    expect(await authenticatorOn('ready')).toBe('installed');
  });

  it('leaves no required app on its way after the last prompt', async () => {
    await graph.phone('ready', 'finish');

    const pending = (await appsOn('ready')).filter((app) => app.installState === 'pendingInstall');

    expect(pending).toEqual([]);
  });

  it('is registered and compliant after Teams was opened', async () => {
    const { body } = await graph.phone('ready', 'finish');

    expect(body.screen.id).toBe('ready');
    expect(await devicesOf('ready')).toMatchObject([{ azureADRegistered: true, complianceState: 'compliant' }]);
    expect((await newestSignIn('ready')).status.errorCode).toBe(0);
    expect((await graph.get(`/v1.0/users/${graph.idOf('ready')}/registeredDevices`)).body.value).toHaveLength(1);
  });

  it('is an iPad for the person who has one', async () => {
    await graph.phone('ready-ipad', 'finish');

    expect(await devicesOf('ready-ipad')).toMatchObject([{ deviceName: "Noor's iPad", deviceType: 'iPad' }]);
  });

  it('asks for Authenticator before Teams opens', async () => {
    const { body } = await graph.phone('authenticator-failed', 'tap:teams');

    expect(body.screen.alert.title).toBe('Teams needs Authenticator');
    expect((await newestSignIn('authenticator-failed')).status.errorCode).toBe(50127);
  });

  it('leaves Intune when management is removed, after a question', async () => {
    for (const control of ['settings', 'general', 'vpn', 'remove']) await graph.phone('healthy', `tap:${control}`);
    expect(await devicesOf('healthy')).toHaveLength(1);

    await graph.phone('healthy', 'tap:agree');

    expect(await devicesOf('healthy')).toEqual([]);
  });

  it.each([
    ['no-licence', 'User Name Not Recognized', 'accountValidation'],
    ['no-profile', 'Sign-in Failed', 'featureNotSupported'],
    ['wrong-profile', 'Profile Installation Failed', 'featureNotSupported'],
    ['personal-blocked', 'Profile Installation Failed', 'enrollmentRestrictionsEnforced'],
    ['device-limit', "Couldn't add your device", 'enrollmentRestrictionsEnforced'],
  ])('is refused by Intune for %s, which leaves a record there', async (key, title, category) => {
    const before = (await devicesOf(key)).length;

    const { body } = await graph.phone(key, 'finish');

    expect(body.screen.alert.title).toBe(title);
    expect(await failuresOf(key)).toMatchObject([{ failureCategory: category, operatingSystem: 'iOS' }]);
    expect(await devicesOf(key)).toHaveLength(before);
  });

  it.each([
    ['disabled', 50057, null],
    ['locked', 50053, null],
    ['conditional-access', 53003, 'Sign in only from countries where Contoso works'],
  ])('is refused at sign-in for %s, of which Intune never hears', async (key, code, policy) => {
    await graph.phone(key, 'finish');

    const signIn = await newestSignIn(key);
    expect(signIn.status.errorCode).toBe(code);
    expect(signIn.appliedConditionalAccessPolicies[0]?.displayName ?? null).toBe(policy);
    expect(await failuresOf(key)).toEqual([]);
  });

  it.each([
    ['its push certificate has run out', () => expired(), 'Profile Installation Failed', 'APNSCertificateNotValid'],
    [
      'nobody has chosen Intune',
      () => graph.settings({ mdmAuthority: 'unknown' }),
      'MDM authority not defined',
      'MdmAuthorityNotDefined',
    ],
    ['it wants newer software', () => newerOnly(), 'Profile Installation Failed', 'OSVersionBlocked'],
  ])('is refused by Intune while %s', async (_why, setUp, title, reason) => {
    setUp();

    const { body } = await graph.phone('ready', 'finish');

    expect(body.screen.alert.title).toBe(title);
    expect(await failuresOf('ready')).toMatchObject([{ failureReason: reason }]);
  });

  const organisation = () => graph.sandbox.tenant.state.organisation;
  const expired = () =>
    graph.settings({ pushCertificate: { appleAccount: 'apple@contoso.com', expiresAt: new Date(Date.now() - 1).toISOString() } });
  const newerOnly = () =>
    graph.settings({ restrictions: organisation().restrictions.map((rule) => ({ ...rule, minimumVersion: '27.0' })) });

  it('finds no service for a domain that is not verified', async () => {
    graph.settings({ domains: organisation().domains.map((domain) => ({ ...domain, verified: false })) });

    const { body } = await graph.phone('ready', 'finish');

    expect([body.screen.id, body.screen.alert.title]).toEqual(['work-account', 'Sign-in Failed']);
  });

  it('never sees Authenticator when it has device licences, so Teams stays closed', async () => {
    const applications = organisation().applications.map((app) => ({ ...app, licensing: 'device' as const }));
    graph.settings({ applications });

    const { body } = await graph.phone('ready', 'finish');

    expect(body.screen.alert.title).toBe('Teams needs Authenticator');
    expect(await authenticatorOn('ready')).toBe('pendingInstall');
  });

  it('is not registered while the single sign-on policy does not reach it', async () => {
    graph.settings({ ssoPolicies: [] });

    const { body } = await graph.phone('ready', 'finish');

    expect(body.screen.alert.title).toBe('Set up your device to get access');
    expect((await newestSignIn('ready')).status.errorCode).toBe(50129);
    expect(await devicesOf('ready')).toMatchObject([{ azureADRegistered: false }]);
  });

  it('can have its Authenticator set from outside', async () => {
    await graph.phone('authenticator-pending', 'authenticator:installed');

    expect(await authenticatorOn('authenticator-pending')).toBe('installed');
    expect((await graph.phone('ready', 'authenticator:installed')).status).toBe(409);
  });

  it('shows any screen without changing anything', async () => {
    const before = (await graph.call('GET', '/api/phone/ready')).body;

    const { body } = await graph.call('GET', '/api/phone/ready/screens/12');

    expect(body.screen).toMatchObject({ id: 'authenticator-prompt', number: 12 });
    expect((await graph.call('GET', '/api/phone/ready')).body).toEqual(before);
    expect((await graph.call('GET', '/api/phone/ready/screens/99')).status).toBe(404);
  });

  it.each([
    ['an unknown person', 'nobody', { action: 'next' }, 404],
    ['an action that is no text', 'ready', { action: 7 }, 400],
    ['a control that is not there', 'ready', { action: 'tap:nothing' }, 409],
  ])('refuses %s', async (_what, key, body, status) => {
    expect((await graph.call('POST', `/api/phone/${key}`, { body })).status).toBe(status);
  });
});
