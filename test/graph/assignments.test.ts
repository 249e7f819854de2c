import { assignmentFrom, assignmentRows } from '../../src/graph/assignments.ts';

const group = 'B2A7E6C4-1D38-4F7E-8A21-93C5F0D4B6AA';
const from = (type: string, more: object = {}) =>
  assignmentFrom({ target: { '@odata.type': `#microsoft.graph.${type}`, ...more } });

it.each([
  ['allLicensedUsersAssignmentTarget', { audience: 'all-users', groupId: null, excludes: false }],
  ['allDevicesAssignmentTarget', { audience: 'all-devices', groupId: null, excludes: false }],
  ['groupAssignmentTarget', { audience: 'group', groupId: group.toLowerCase(), excludes: false }],
  ['exclusionGroupAssignmentTarget', { audience: 'group', groupId: group.toLowerCase(), excludes: true }],
  ['configurationManagerCollectionAssignmentTarget', { audience: 'other', groupId: null, excludes: false }],
  ['somethingNewTarget', { audience: 'other', groupId: null, excludes: false }],
])('understands %s', (type, expected) => {
  expect(from(type, { groupId: group })).toEqual({ ...expected, filtered: false });
});

it.each([
  ['include', true],
  ['exclude', true],
  [undefined, true],
  ['none', false],
])('sees a filter of the type %s: %s', (kind, filtered) => {
  const filter = { deviceAndAppManagementAssignmentFilterId: 'f', deviceAndAppManagementAssignmentFilterType: kind };

  expect(from('allLicensedUsersAssignmentTarget', filter).filtered).toBe(filtered);
});

it.each([[{}], [{ target: null }], [{ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget' } }]])(
  'reaches nobody known with %j',
  (row) => {
    expect(assignmentFrom(row)).toEqual({ audience: 'other', groupId: null, excludes: false, filtered: false });
  },
);

it('does not take missing assignments for none', () => {
  expect(() => assignmentRows({ id: 'profile' })).toThrow(expect.objectContaining({ code: 'graph-unavailable' }));
  expect(assignmentRows({ assignments: [] })).toEqual([]);
});
