import * as fc from 'fast-check';
import { agreeing, crowdOf, type Subject, subjectsIn } from '../../src/checks/audience.ts';
import { reaches } from '../../src/checks/reach.ts';
import type { Assignment } from '../../src/graph/assignments.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { contractors, everyone, group, pilot, tenantOf } from './person.ts';
import { crowd, person } from './tenant/crowds.ts';
import { inWaves } from './tenant.ts';

const agreedIn = <T>(subject: Subject, decide: (memberOf: ReadonlySet<string>) => T) => agreeing(decide)(subject);
const without = (id: string) => group(id, { excludes: true });

it('knows of everybody in the groups, and of whoever is in none', () => {
  const subjects = subjectsIn(crowd({ a: ['ada', 'ben'], b: ['ben'] }));

  expect(subjects.map(({ who, name, worlds }) => [who, name, worlds.map((world) => [...world].toSorted())])).toEqual([
    ['person', 'ada@contoso.com', [['a']]],
    ['person', 'ben@contoso.com', [['a', 'b']]],
    ['others', '', [[]]],
  ]);
});

it('leaves out accounts that are switched off', () => {
  const off = person('off', { enabled: false });

  expect(subjectsIn(crowd({ a: [off, person('hidden', { enabled: null })] })).map(({ name }) => name)).toEqual([
    'hidden@contoso.com',
    '',
  ]);
});

it('does not know whether somebody is in a group that was not read whole', () => {
  const [ada] = subjectsIn(crowd({ a: ['ada'], large: ['zoe'] }, { tooLarge: ['large'] }));

  expect(agreedIn(ada!, (memberOf) => reaches([group('a')], memberOf))).toBe('yes');
  expect(agreedIn(ada!, (memberOf) => reaches([group('large')], memberOf))).toBeNull();
  expect(agreedIn(ada!, (memberOf) => reaches([group('a'), without('large')], memberOf))).toBeNull();
});

it('takes somebody in a group inside for a member of the group around it, however large that is', () => {
  const nested = { large: ['a'] };
  const [ada] = subjectsIn(crowd({ a: ['ada'], large: [] }, { tooLarge: ['large'], nested }));

  expect(agreedIn(ada!, (memberOf) => reaches([group('large')], memberOf))).toBe('yes');
});

it('stands for those in a large group who were not read', () => {
  const unread = subjectsIn(crowd({ large: ['ada'] }, { tooLarge: ['large'] })).find(({ who }) => who === 'unread');

  expect(unread?.name).toBe('Group large');
  expect(agreedIn(unread!, (memberOf) => reaches([group('large')], memberOf))).toBe('yes');
});

it('decides once for all who are in the same groups', () => {
  const people = Array.from({ length: 500 }, (_, n) => `p${n}`);
  let decided = 0;
  const agreed = agreeing(() => {
    decided += 1;
    return 'the same';
  });

  expect(subjectsIn(crowd({ a: people, b: people.slice(250) })).every((subject) => agreed(subject) === 'the same')).toBe(true);
  expect(decided).toBe(3);
});

it('is certain of nothing when too many groups were not read whole', () => {
  const many = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`g${n}`, []]));
  const subjects = subjectsIn(crowd({ a: ['ada'], ...many }, { tooLarge: Object.keys(many) }));

  expect(agreedIn(subjects[0]!, () => 'the same')).toBeNull();
});

it('is never certain of what the whole truth contradicts', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const assignment: fc.Arbitrary<Assignment> = fc
    .record({ id: fc.constantFrom(...ids, null), excludes: fc.boolean() })
    .map(({ id, excludes }) => (id === null ? { ...everyone, excludes: false } : group(id, { excludes })));

  fc.assert(
    fc.property(fc.array(assignment, { maxLength: 6 }), fc.subarray(ids), fc.subarray(ids), (assignments, truth, tooLarge) => {
      // A group that was not read whole may keep the person among those who were not read.
      const read = Object.fromEntries(ids.map((id) => [id, truth.includes(id) && !tooLarge.includes(id) ? ['ada'] : []]));
      const [ada] = subjectsIn(crowd({ ...read, everybody: ['ada'] }, { tooLarge }));
      const said = agreedIn(ada!, (memberOf) => reaches(assignments, memberOf));

      if (said !== null) expect(said).toBe(reaches(assignments, new Set(truth)));
    }),
  );
});

it('reads names, inner groups and people of every group in one tick, each once', async () => {
  const inner = fakeGraph(
    Object.fromEntries(
      [pilot, contractors].flatMap((id) => [
        [`/groups/${id}`, { id, displayName: `Name of ${id}` }],
        [`/groups/${id}/transitiveMembers/microsoft.graph.group`, []],
        [`/groups/${id}/transitiveMembers/microsoft.graph.user`, [{ id: 'ADA', userPrincipalName: 'ada@contoso.com' }]],
      ]),
    ),
  );
  const { graph, waves } = inWaves(inner);

  const found = await crowdOf({ graph, tenant: tenantOf(graph) }, [
    { assignments: [group(pilot), without(contractors)] },
    { assignments: [group(pilot)] },
  ]);

  expect([waves(), inner.asked.length]).toEqual([1, 6]);
  expect(subjectsIn(found)[0]?.worlds).toEqual([new Set([pilot, contractors])]);
});
