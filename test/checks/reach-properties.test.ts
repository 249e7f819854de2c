import * as fc from 'fast-check';
import { contenders, explain, reaches } from '../../src/checks/reach.ts';
import type { Assignment } from '../../src/graph/assignments.ts';
import { group } from './person.ts';

const ids = ['a', 'b', 'c', 'd'];
const memberships = fc.subarray(ids).map((member): ReadonlySet<string> => new Set(member));
const assignment: fc.Arbitrary<Assignment> = fc
  .record({
    audience: fc.constantFrom<Assignment['audience']>('all-users', 'all-devices', 'group', 'other'),
    groupId: fc.constantFrom(...ids),
    excludes: fc.boolean(),
    filtered: fc.boolean(),
  })
  .map((one) => ({ ...one, groupId: one.audience === 'group' ? one.groupId : null }));
const assignments = fc.array(assignment, { maxLength: 8 });
const shuffled = <T>(of: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  of.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

it('an exclusion wins over everything else, whatever it is', () => {
  fc.assert(
    fc.property(assignments, memberships, fc.constantFrom(...ids), (given, memberOf, excluded) => {
      const all = [...given, group(excluded, { excludes: true })];

      expect(reaches(all, new Set([...memberOf, excluded]))).toBe('no');
    }),
  );
});

it('the order of assignments never matters, neither for the answer nor for its reasons', () => {
  fc.assert(
    fc.property(shuffled(assignments), memberships, ([one, other], memberOf) => {
      expect(explain(other, memberOf)).toEqual(explain(one, memberOf));
    }),
  );
});

it('a filter never becomes a yes, and never a no where without it there were a yes', () => {
  fc.assert(
    fc.property(assignments, memberships, (given, memberOf) => {
      const filtered = given.map((one) => ({ ...one, filtered: one.filtered || !one.excludes }));
      const reach = reaches(filtered, memberOf);

      expect(reach).not.toBe('yes');
      if (reaches(given, memberOf) === 'yes') expect(reach).toBe('filtered');
    }),
  );
});

it('a filter on an exclusion never makes it certain', () => {
  fc.assert(
    fc.property(memberships, fc.constantFrom(...ids), (memberOf, left) => {
      const everyone: Assignment = { audience: 'all-users', groupId: null, excludes: false, filtered: false };
      const inIt = new Set([...memberOf, left]);

      expect(reaches([everyone, group(left, { excludes: true, filtered: true })], inIt)).toBe('filtered');
    }),
  );
});

it('somebody in a group inside counts as in the group around it', () => {
  const around = fc.constantFrom(...ids);

  fc.assert(
    fc.property(assignments, around, (given, outer) => {
      const onlyInner = [...given, group('inner')];
      const onlyOuter = [...given, group(outer)];

      // Graph names both for somebody in the inner one, so whatever reaches the outer one reaches them.
      const inBoth = new Set(['inner', outer]);
      expect(reaches(onlyOuter, inBoth)).toBe(reaches(onlyOuter, new Set([outer])));
      if (!given.some(({ excludes }) => excludes)) expect(reaches(onlyInner, inBoth)).toBe('yes');
    }),
  );
});

it('gives a reason for every yes, and an exclusion for every no that an inclusion would have made a yes', () => {
  fc.assert(
    fc.property(assignments, memberships, (given, memberOf) => {
      const { reach, letIn, leftOut } = explain(given, memberOf);

      if (reach === 'yes') expect([letIn.length > 0, leftOut]).toEqual([true, []]);
      if (reach === 'no' && letIn.length > 0) expect(leftOut).not.toEqual([]);
    }),
  );
});

it('names one winner however the profiles come, and only profiles that may reach the person', () => {
  const settings = fc
    .array(assignments, { maxLength: 5 })
    .map((all) => all.map((given, priority) => ({ priority, assignments: given })));

  fc.assert(
    fc.property(shuffled(settings), memberships, ([one, other], memberOf) => {
      const found = contenders(one, memberOf);

      expect(contenders(other, memberOf)).toEqual(found);
      expect(found.possible.every((winner) => reaches(winner.assignments, memberOf) !== 'no')).toBe(true);
      if (found.settled) expect(reaches(found.possible.at(-1)?.assignments ?? [], memberOf)).toBe('yes');
    }),
  );
});
