import { rolesIn } from '../../src/bot/roles.ts';
import { UsherError } from '../../src/errors.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const helpDesk = '00000000-0000-4000-8000-00000000000d';
const admins = '00000000-0000-4000-8000-0000000000AD';
const person = '00000000-0000-4000-8000-0000000000aa';
const path = `/users/${person}/checkMemberGroups`;

let seconds = 0;
const now = () => new Date(seconds * 1000);
const graphWith = (...memberOf: string[]) => fakeGraph({ [path]: { value: memberOf } });
const roles = (groups: { helpDeskGroup?: string | null; adminGroup?: string | null } = {}) =>
  rolesIn({ helpDeskGroup: helpDesk, adminGroup: admins, now, ...groups });

beforeEach(() => {
  seconds = 0;
});

it.each([
  ['in no group', [], []],
  ['in the help desk’s group', [helpDesk], ['help-desk']],
  ['in the admins’ group', [admins], ['help-desk', 'admin']],
  ['in both', [helpDesk, admins], ['help-desk', 'admin']],
  ['in a group that was not asked about', ['00000000-0000-4000-8000-000000000bad'], []],
])('somebody %s has the roles %s', async (_who, memberOf, expected) => {
  expect([...(await roles().of(graphWith(...memberOf), person))]).toEqual(expected);
});

it('asks for both groups at once, nested members included', async () => {
  const graph = graphWith();

  await roles().of(graph, person);

  expect(graph.asked).toMatchObject([{ kind: 'ask', path, body: { groupIds: [helpDesk, admins.toLowerCase()] } }]);
});

it('gives nobody a role where no group is set, without asking', async () => {
  const graph = fakeGraph({});

  const found = await roles({ helpDeskGroup: null, adminGroup: null }).of(graph, person);

  expect([found.size, graph.asked]).toEqual([0, []]);
});

it('does not take the one group for the other where only one is set', async () => {
  expect([...(await roles({ adminGroup: null }).of(graphWith(helpDesk, admins), person))]).toEqual(['help-desk']);
});

it('believes an answer for less than five minutes', async () => {
  const known = roles();
  await known.of(graphWith(helpDesk), person);
  const removed = graphWith();

  seconds = 299;
  const before = await known.of(removed, person);
  seconds = 300;
  const after = await known.of(removed, person);

  expect([before.size, after.size, removed.asked.length]).toEqual([1, 0, 1]);
});

it.each([
  [0, 0],
  [60_000, 0],
  [600_000, 1],
])('believes it for no longer than the %i ms that are asked for', async (maxAgeMs, size) => {
  const known = roles();
  await known.of(graphWith(helpDesk), person);

  seconds = 60;

  expect((await known.of(graphWith(), person, maxAgeMs)).size).toBe(size);
});

it('never believes it for longer than five minutes, whatever is asked for', async () => {
  const known = roles();
  await known.of(graphWith(helpDesk), person);

  seconds = 300;

  expect((await known.of(graphWith(), person, 3_600_000)).size).toBe(0);
});

it('does not believe an answer from the future, after the clock was put back', async () => {
  const known = roles();
  seconds = 1000;
  await known.of(graphWith(helpDesk), person);

  seconds = 0;

  expect((await known.of(graphWith(), person)).size).toBe(0);
});

it('asks once for two turns at the same time', async () => {
  const known = roles();
  const graph = graphWith(helpDesk);

  await Promise.all([known.of(graph, person), known.of(graph, person)]);

  expect(graph.asked).toHaveLength(1);
});

it('gives no role when Graph does not answer, and asks again next time', async () => {
  const known = roles();
  const down = fakeGraph({ [path]: new UsherError('graph-unavailable', 'down') });

  await expect(known.of(down, person)).rejects.toMatchObject({ code: 'graph-unavailable' });

  expect((await known.of(graphWith(helpDesk), person)).has('help-desk')).toBe(true);
});
