import { UsherError } from '../../src/errors.ts';
import { assignedGroup, directGroupsOf } from '../../src/graph/assigned-groups.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const id = 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa';
const inner = 'd1e2f3a4-5b6c-4d7e-8f90-a1b2c3d4e5f6';
const graphWith = (group: unknown, nested: unknown = []) =>
  fakeGraph({ [`/groups/${id}`]: group, [`/groups/${id}/transitiveMembers/microsoft.graph.group`]: nested });

it('names a group and the groups inside it, ids in lower case', async () => {
  const graph = graphWith({ id, displayName: 'BYOD' }, [{ id: inner.toUpperCase(), displayName: 'Design' }]);

  expect(await assignedGroup(graph, id.toUpperCase())).toEqual({
    id,
    name: 'BYOD',
    exists: true,
    isOfDevices: false,
    nested: [{ id: inner, name: 'Design' }],
  });
});

it('asks for what is inside as the advanced query it is', async () => {
  const graph = graphWith({ id });

  await assignedGroup(graph, id);

  expect(graph.asked.find(({ kind }) => kind === 'list')?.options).toMatchObject({ version: 'v1.0', eventual: true, top: 999 });
});

it.each([
  ['a rule about devices', ['DynamicMembership'], '(device.deviceOSType -eq "iOS")', true],
  ['a rule about people', ['DynamicMembership'], '(user.department -eq "Devices")', false],
  ['a rule that is no longer used', [], '(device.deviceOSType -eq "iOS")', false],
])('tells a group of devices by %s', async (_what, groupTypes, membershipRule, isOfDevices) => {
  expect((await assignedGroup(graphWith({ id, groupTypes, membershipRule }), id)).isOfDevices).toBe(isOfDevices);
});

it('says that a group was deleted, and throws what else goes wrong', async () => {
  const gone = new UsherError('not-found', 'gone');

  expect(await assignedGroup(graphWith(gone, gone), id)).toMatchObject({ exists: false, name: null, nested: [] });
  await expect(assignedGroup(graphWith(new UsherError('graph-forbidden', 'no')), id)).rejects.toMatchObject({
    code: 'graph-forbidden',
  });
});

it('lists the groups that a person was put into', async () => {
  const graph = fakeGraph({ '/users/ada/memberOf': [{ id: inner, displayName: null }, { displayName: 'No id' }] });

  expect(await directGroupsOf(graph, 'ada')).toEqual([{ id: inner, name: null }]);
});
