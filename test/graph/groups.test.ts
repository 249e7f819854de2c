import { groupsAmong } from '../../src/graph/groups.ts';
import { fakeGraph, type Asked } from '../fakes/fake-graph.ts';

const path = '/users/ada/checkMemberGroups';
const group = (n: number): string => `b2a7e6c4-1d38-4f7e-8a21-${String(n).padStart(12, '0')}`;

it('says which of the groups the person is in', async () => {
  const graph = fakeGraph({ [path]: { value: [group(2).toUpperCase()] } });

  const groups = await groupsAmong(graph, 'ada', [group(1), group(2).toUpperCase()]);

  expect(groups).toEqual(new Set([group(2)]));
});

it('asks for twenty at a time, and for each once', async () => {
  const graph = fakeGraph({ [path]: ({ body }: Asked) => ({ value: (body as { groupIds: string[] }).groupIds.slice(0, 1) }) });
  const wanted = Array.from({ length: 41 }, (_, n) => group(n));

  const groups = await groupsAmong(graph, 'ada', [...wanted, ...wanted]);

  expect(graph.asked.map(({ body }) => (body as { groupIds: string[] }).groupIds.length)).toEqual([20, 20, 1]);
  expect([...groups]).toEqual([group(0), group(20), group(40)]);
});

it('asks nothing when there is nothing to ask, and no group by name', async () => {
  const graph = fakeGraph({});

  expect(await groupsAmong(graph, 'ada', ['Sales'])).toEqual(new Set());
});

it('believes nothing that it did not ask for', async () => {
  const graph = fakeGraph({ [path]: { value: [group(7), null, 3] } });

  expect(await groupsAmong(graph, 'ada', [group(1)])).toEqual(new Set());
});

it('does not take an empty answer for no groups', async () => {
  const graph = fakeGraph({ [path]: {} });

  await expect(groupsAmong(graph, 'ada', [group(1)])).rejects.toMatchObject({ code: 'graph-unavailable' });
});
