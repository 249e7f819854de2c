import { enrollmentProfiles, type EnrollmentProfile } from '../../src/graph/enrollment-profiles.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceManagement/appleUserInitiatedEnrollmentProfiles';
const row = {
  id: 'p1',
  displayName: 'BYOD account driven',
  priority: 1,
  platform: 'iOS',
  defaultEnrollmentType: 'accountDrivenUserEnrollment',
  availableEnrollmentTypeOptions: [],
  assignments: [{ target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } }],
};
const profilesFrom = (...rows: object[]): Promise<EnrollmentProfile[]> => enrollmentProfiles(fakeGraph({ [path]: rows }));
const choices = (...types: (string | undefined)[]): object => ({
  availableEnrollmentTypeOptions: types.map((enrollmentType) => ({ ownerType: 'personal', enrollmentType })),
});

it('describes an account driven profile', async () => {
  expect(await profilesFrom(row)).toEqual([
    {
      id: 'p1',
      name: 'BYOD account driven',
      priority: 1,
      enrollmentType: 'account-driven',
      offersAccountDriven: true,
      assignments: [{ audience: 'all-users', groupId: null, excludes: false, filtered: false }],
    },
  ]);
});

it.each([
  ['webDeviceEnrollment', 'web-device', false],
  ['device', 'device', false],
  ['user', 'company-portal-user', false],
  ['unknownFutureValue', 'unknown', null],
  [undefined, 'unknown', null],
])('reads the type %s as %s', async (defaultEnrollmentType, enrollmentType, offersAccountDriven) => {
  expect(await profilesFrom({ ...row, defaultEnrollmentType })).toMatchObject([{ enrollmentType, offersAccountDriven }]);
});

it.each([
  ['with account driven', choices('device', 'accountDrivenUserEnrollment'), true],
  ['without it', choices('device', 'webDeviceEnrollment'), false],
  ['with one we do not know', choices('device', 'somethingNew'), null],
])('lets people choose %s', async (_what, options, offersAccountDriven) => {
  expect(await profilesFrom({ ...row, ...options })).toMatchObject([{ enrollmentType: 'by-choice', offersAccountDriven }]);
});

it('takes a single choice for none', async () => {
  const options = choices('accountDrivenUserEnrollment');

  expect(await profilesFrom({ ...row, ...options })).toMatchObject([{ enrollmentType: 'account-driven' }]);
});

it('puts the highest priority first and leaves Macs out', async () => {
  const rows = [
    { ...row, priority: 3 },
    { ...row, id: 'p0', priority: 0 },
    { ...row, id: 'mac', platform: 'macOS' },
    { ...row, id: 'p?', priority: null },
  ];

  const profiles = await profilesFrom(...rows);

  expect(profiles.map(({ id }) => id)).toEqual(['p0', 'p1', 'p?']);
});

it('does not take missing assignments for none', async () => {
  await expect(profilesFrom({ ...row, assignments: undefined })).rejects.toMatchObject({ code: 'graph-unavailable' });
});
