import { devicesOf, type ManagedDevice } from '../../src/graph/managed-devices.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const path = `/users/${ada}/managedDevices`;
const row = {
  id: 'a9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21',
  userId: ada,
  deviceName: 'Ada iPhone',
  operatingSystem: 'iOS',
  osVersion: '18.1',
  model: 'iPhone 15',
  enrolledDateTime: '2026-11-20T08:15:04Z',
  lastSyncDateTime: '2026-11-23T07:58:40Z',
  deviceEnrollmentType: 'appleAccountDrivenUserEnrollment',
  managedDeviceOwnerType: 'personal',
  complianceState: 'compliant',
  complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z',
  azureADRegistered: true,
  deviceRegistrationState: 'registered',
  azureADDeviceId: 'c0f6a1d2-9b7e-4a53-bb1c-71e2a4d5f609',
  managementState: 'managed',
};
const deviceFrom = async (changes: object): Promise<ManagedDevice> => {
  const [device] = await devicesOf(fakeGraph({ [path]: [{ ...row, ...changes }] }), ada);
  return device!;
};

it('describes an account driven iPhone', async () => {
  expect(await deviceFrom({})).toEqual({
    id: row.id,
    name: 'Ada iPhone',
    system: 'iOS',
    osVersion: '18.1',
    model: 'iPhone 15',
    enrolledAt: new Date('2026-11-20T08:15:04Z'),
    lastSync: new Date('2026-11-23T07:58:40Z'),
    enrollment: 'account-driven',
    owner: 'personal',
    compliance: 'compliant',
    graceUntil: null,
    registered: true,
    registrationState: 'registered',
    entraDeviceId: 'c0f6a1d2-9b7e-4a53-bb1c-71e2a4d5f609',
    retiring: false,
  });
});

it('asks beta, which alone can say account driven', async () => {
  const graph = fakeGraph({ [path]: [] });

  await devicesOf(graph, ada);

  expect(graph.asked[0]?.options).toMatchObject({
    version: 'beta',
    select: expect.arrayContaining(['deviceEnrollmentType', 'userId']),
  });
});

it.each([
  ['belongs to someone else', { userId: '11111111-2222-4333-8444-555555555555' }],
  ['does not say whose it is', { userId: undefined }],
  ['has no id', { id: '' }],
])('leaves out a row that %s', async (_what, changes) => {
  const graph = fakeGraph({ [path]: [row, { ...row, ...changes }] });

  expect(await devicesOf(graph, ada)).toHaveLength(1);
});

it('knows its person in capital letters', async () => {
  expect((await deviceFrom({ userId: ada.toUpperCase() })).name).toBe('Ada iPhone');
});

it.each([
  ['appleUserEnrollment', 'user-enrollment'],
  ['userEnrollment', 'web-or-portal'],
  ['appleBulkWithUser', 'automated'],
  ['appleBulkWithoutUser', 'automated'],
  ['windowsAutoEnrollment', 'other'],
  ['androidEnterpriseCorporateWorkProfile', 'other'],
  ['deviceEnrollmentManager', 'other'],
  ['unknownFutureValue', 'unknown'],
  ['unknown', 'unknown'],
  ['appleSomethingNew', 'unknown'],
  [undefined, 'unknown'],
])('reads the enrollment type %s as %s', async (deviceEnrollmentType, enrollment) => {
  expect((await deviceFrom({ deviceEnrollmentType })).enrollment).toBe(enrollment);
});

it.each([
  ['noncompliant', 'not-compliant'],
  ['inGracePeriod', 'grace'],
  ['conflict', 'unknown'],
  ['error', 'unknown'],
  ['unknown', 'unknown'],
  [undefined, 'unknown'],
])('reads the compliance %s as %s', async (complianceState, compliance) => {
  expect((await deviceFrom({ complianceState })).compliance).toBe(compliance);
});

it.each([
  ['iOS', 'iPhone 15', 'iOS'],
  ['iPadOS', 'iPad Air', 'iPadOS'],
  ['iOS', 'iPad Air', 'iPadOS'],
  ['ios', null, 'iOS'],
  ['Windows', null, 'other'],
  [undefined, null, 'other'],
])('takes %s on %s for %s', async (operatingSystem, model, system) => {
  expect((await deviceFrom({ operatingSystem, model })).system).toBe(system);
});

it.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '', null, 'soon'])(
  'takes the date %s for not reported',
  async (date) => {
    const device = await deviceFrom({ enrolledDateTime: date, lastSyncDateTime: date });

    expect(device).toMatchObject({ enrolledAt: null, lastSync: null });
  },
);

it.each([
  ['managed', false],
  ['retirePending', true],
  ['retireIssued', true],
  ['wipeIssued', true],
  ['deletePending', true],
  ['retireCanceled', false],
  ['somethingNew', false],
])('says of the state %s that management is going: %s', async (managementState, retiring) => {
  expect((await deviceFrom({ managementState })).retiring).toBe(retiring);
});

it('takes nothing that is missing for a no', async () => {
  const graph = fakeGraph({ [path]: [{ id: 'x', userId: ada }] });

  expect((await devicesOf(graph, ada))[0]).toEqual({
    id: 'x',
    name: '',
    system: 'other',
    osVersion: null,
    model: null,
    enrolledAt: null,
    lastSync: null,
    enrollment: 'unknown',
    owner: null,
    compliance: 'unknown',
    graceUntil: null,
    registered: null,
    registrationState: 'unknown',
    entraDeviceId: null,
    retiring: false,
  });
});

it.each([
  ['registered', 'registered'],
  ['notRegistered', 'not-registered'],
  ['notRegisteredPendingEnrollment', 'not-registered'],
  ['revoked', 'problem'],
  ['keyConflict', 'problem'],
  ['approvalPending', 'problem'],
  ['certificateReset', 'problem'],
  ['unknown', 'unknown'],
  ['somethingNew', 'unknown'],
  [undefined, 'unknown'],
])('calls the registration state %s %s', async (deviceRegistrationState, registrationState) => {
  expect((await deviceFrom({ deviceRegistrationState })).registrationState).toBe(registrationState);
});

it.each([
  ['2026-12-01T00:00:00Z', new Date('2026-12-01T00:00:00Z')],
  ['0001-01-01T00:00:00Z', null],
  ['9999-12-31T23:59:59Z', null],
  [undefined, null],
])('reads the end of grace %s as %s', async (complianceGracePeriodExpirationDateTime, graceUntil) => {
  expect((await deviceFrom({ complianceGracePeriodExpirationDateTime })).graceUntil).toEqual(graceUntil);
});
