import { authenticatorOn, otherAppsOn } from '../../src/checks/authenticator-on.ts';
import { phoneProgress } from '../../src/checks/phone-progress.ts';
import { phonesInUse } from '../../src/checks/phones.ts';
import { UsherError } from '../../src/errors.ts';
import { ago, appState, authenticator, days, device, now, personId, refusing, run } from './person.ts';
import { appRow, paths, personIn, phoneRow } from './tenant.ts';

const refused = new UsherError('graph-forbidden', 'refused');
const started = ago(30);
const progress = (changes: Record<string, unknown> = {}) => phoneProgress(run(personIn(changes)), started);
const at = (minutes: number) => ago(minutes).toISOString();

it('shows the phone that was just enrolled, with Authenticator on its way', async () => {
  const found = await progress({
    [paths.devices]: [phoneRow({ enrolledDateTime: at(20) })],
    [paths.appStates]: appRow('pendingInstall'),
  });

  expect(found).toEqual({
    asOf: now,
    phone: { id: phoneRow().id, name: 'Ada’s iPhone', model: 'iPhone 15', since: ago(20), isNew: true },
    otherPhone: null,
    authenticator: 'pending',
    otherApps: { installed: 0, pending: 0, failed: 0 },
    compliance: 'compliant',
    registered: true,
    unknown: [],
  });
});

it('counts an account driven phone that is already there, and says that it is not new', async () => {
  expect((await progress()).phone).toMatchObject({ isNew: false });
});

it('prefers the newer of two phones', async () => {
  const newer = phoneRow({ deviceName: 'New one', enrolledDateTime: at(5) });

  expect((await progress({ [paths.devices]: [phoneRow(), newer] })).phone).toMatchObject({ name: 'New one', isNew: true });
});

it.each([
  ['is enrolled in another way', { deviceEnrollmentType: 'userEnrollment' }],
  ['is on its way out', { managementState: 'retirePending' }],
  ['is a computer', { operatingSystem: 'Windows', deviceEnrollmentType: 'windowsAzureADJoin' }],
  ['belongs to somebody else', { userId: 'ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11' }],
  ['has been silent for months', { enrolledDateTime: '2025-01-01T00:00:00Z', lastSyncDateTime: '2025-06-01T00:00:00Z' }],
  ['is of an unknown type and old', { deviceEnrollmentType: 'unknownFutureValue' }],
  [
    'is of an unknown type and owned by the company',
    { deviceEnrollmentType: 'x', enrolledDateTime: at(5), managedDeviceOwnerType: 'company' },
  ],
])('does not take for this set-up a phone that %s', async (_when, changes) => {
  expect((await progress({ [paths.devices]: [phoneRow(changes)] })).phone).toBeNull();
});

it('takes a new personal phone whose type Graph does not name', async () => {
  const row = phoneRow({ deviceEnrollmentType: 'unknownFutureValue', enrolledDateTime: at(5) });

  expect((await progress({ [paths.devices]: [row] })).phone).toMatchObject({ isNew: true });
});

it('reports a new phone of another kind apart', async () => {
  const row = phoneRow({ deviceEnrollmentType: 'userEnrollment', enrolledDateTime: at(5) });

  expect((await progress({ [paths.devices]: [row] })).otherPhone).toMatchObject({ enrollment: 'web-or-portal' });
});

it('does not call Authenticator unassigned while Intune has hardly listed the apps', async () => {
  const young = {
    [paths.devices]: [phoneRow({ enrolledDateTime: at(5) })],
    [paths.appStates]: { userId: personId, mobileAppList: [] },
  };

  expect(await progress(young)).toMatchObject({ authenticator: 'unknown', unknown: ['not-reported'] });
});

it('survives sentinel dates', async () => {
  const row = phoneRow({ enrolledDateTime: '0001-01-01T00:00:00Z', lastSyncDateTime: '9999-12-31T23:59:59Z' });

  expect((await progress({ [paths.devices]: [row] })).phone).toMatchObject({ since: null, isNew: false });
});

describe('a read that failed', () => {
  it.each(['graph-forbidden', 'graph-unavailable'] as const)('with %s proves nothing', async (code) => {
    const found = await phoneProgress(run(refusing(code)), started);

    expect(found).toMatchObject({ phone: null, authenticator: 'unknown', compliance: 'unknown', registered: null });
    expect(found.unknown).toHaveLength(1);
  });

  it('of the app states leaves Authenticator unknown', async () => {
    expect(await progress({ [paths.appStates]: refused })).toMatchObject({ authenticator: 'unknown', unknown: ['forbidden'] });
  });

  it('of the app list lets the name decide, and is named', async () => {
    expect(await progress({ [paths.apps]: refused })).toMatchObject({ authenticator: 'installed', unknown: ['forbidden'] });
  });
});

describe('Authenticator among app states', () => {
  it.each([
    ['installed', 'installed'],
    ['pending', 'pending'],
    ['failed', 'failed'],
    ['not-installed', 'pending'],
    ['not-applicable', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('that is %s counts as %s', (state, expected) => {
    expect(authenticatorOn([appState({ state })], [authenticator()])).toBe(expected);
  });

  it('is not assigned when it is not listed, but unknown when the app list could not be read', () => {
    const other = appState({ applicationId: 'another', name: 'Word' });

    expect(authenticatorOn([other], [authenticator()])).toBe('not-assigned');
    expect(authenticatorOn([other], null)).toBe('unknown');
  });

  it('is found by id although it has another name, and not by a likeness of names', () => {
    expect(authenticatorOn([appState({ name: 'Anmelden' })], [authenticator()])).toBe('installed');
    expect(authenticatorOn([appState({ applicationId: 'x', name: 'Other Authenticator' })], [authenticator()])).toBe(
      'not-assigned',
    );
  });

  it('counts as installed when one of two apps arrived', () => {
    const states = [appState({ state: 'failed' }), appState({ applicationId: 'second' })];

    expect(authenticatorOn(states, [authenticator(), authenticator({ id: 'second' })])).toBe('installed');
  });

  it('is counted apart from the other required apps', () => {
    const word = (state: 'installed' | 'failed', intent = 'requiredInstall') =>
      appState({ applicationId: 'w', name: 'Word', state, intent });
    const states = [
      appState(),
      word('installed'),
      word('failed'),
      word('failed', 'requiredUninstall'),
      word('failed', 'available'),
    ];

    expect(otherAppsOn(states, [authenticator()])).toEqual({ installed: 1, pending: 0, failed: 1 });
  });
});

it('leaves silent, leaving and other devices out of the phones in use', () => {
  const devices = [
    device({ id: 'old', lastSync: ago(days(31)), enrolledAt: ago(days(100)) }),
    device({ id: 'leaving', retiring: true }),
    device({ id: 'computer', system: 'other' }),
    device({ id: 'second', enrolledAt: ago(days(2)) }),
    device({ id: 'first', enrolledAt: ago(days(1)) }),
    device({ id: 'timeless', enrolledAt: null, lastSync: null }),
  ];

  expect(phonesInUse(devices, now).map((phone) => phone.id)).toEqual(['first', 'second', 'timeless']);
});
