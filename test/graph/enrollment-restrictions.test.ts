import { enrollmentRestrictions, type EnrollmentRestrictions } from '../../src/graph/enrollment-restrictions.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceManagement/deviceEnrollmentConfigurations';
const graphType = (name: string) => ({ '@odata.type': `#microsoft.graph.${name}` });
const blocked = { platformBlocked: false, personalDeviceEnrollmentBlocked: true, osMinimumVersion: '', osMaximumVersion: '' };
const allowed = {
  platformBlocked: false,
  personalDeviceEnrollmentBlocked: false,
  osMinimumVersion: '15.0',
  osMaximumVersion: '',
};
const byDefault = {
  ...graphType('deviceEnrollmentPlatformRestrictionsConfiguration'),
  id: '7f3c2a90_DefaultPlatformRestrictions',
  displayName: 'All users',
  priority: 0,
  iosRestriction: blocked,
};
const custom = {
  ...graphType('deviceEnrollmentPlatformRestrictionConfiguration'),
  id: '3b9f0c1d_SinglePlatformRestriction',
  displayName: 'BYOD iOS allowed',
  priority: 1,
  platformType: 'ios',
  platformRestriction: allowed,
  assignments: [{ target: { ...graphType('groupAssignmentTarget'), groupId: 'g' } }],
};
const limit = {
  ...graphType('deviceEnrollmentLimitConfiguration'),
  id: '7f3c2a90_DefaultLimit',
  displayName: 'All users',
  priority: 0,
  limit: 5,
};
const from = (...rows: object[]): Promise<EnrollmentRestrictions> => enrollmentRestrictions(fakeGraph({ [path]: rows }));

it('puts the default last, although it says priority 0', async () => {
  const { ios } = await from(byDefault, custom);

  expect(ios).toEqual([
    {
      id: '3b9f0c1d_SinglePlatformRestriction',
      name: 'BYOD iOS allowed',
      isDefault: false,
      priority: 1,
      platformBlocked: false,
      personalBlocked: false,
      minimumVersion: '15.0',
      maximumVersion: null,
      assignments: [{ audience: 'group', groupId: 'g', excludes: false, filtered: false }],
    },
    {
      id: '7f3c2a90_DefaultPlatformRestrictions',
      name: 'All users',
      isDefault: true,
      priority: 0,
      platformBlocked: false,
      personalBlocked: true,
      minimumVersion: null,
      maximumVersion: null,
      assignments: [],
    },
  ]);
});

it('reads old custom restrictions for all platforms, and skips those for others', async () => {
  const old = { ...byDefault, id: 'old_PlatformRestrictions', priority: 2, assignments: [], iosRestriction: allowed };
  const android = { ...custom, id: 'android', platformType: 'android' };
  const hello = { ...graphType('deviceEnrollmentWindowsHelloForBusinessConfiguration'), id: 'hello' };

  const { ios, limits } = await from(hello, android, old);

  expect(ios.map(({ id }) => id)).toEqual(['old_PlatformRestrictions']);
  expect(limits).toEqual([]);
});

it('takes nothing that is missing for allowed', async () => {
  const { ios } = await from({ ...byDefault, iosRestriction: null });

  expect(ios).toMatchObject([{ platformBlocked: null, personalBlocked: null }]);
});

it('reads device limits by priority', async () => {
  const many = { ...limit, id: 'many_Limit', priority: 2, limit: 15, assignments: [] };
  const few = { ...limit, id: 'few_Limit', priority: 1, limit: undefined, assignments: [] };

  const { limits } = await from(limit, many, few);

  expect(limits.map(({ id, limit, isDefault }) => [id, limit, isDefault])).toEqual([
    ['few_Limit', null, false],
    ['many_Limit', 15, false],
    ['7f3c2a90_DefaultLimit', 5, true],
  ]);
});
