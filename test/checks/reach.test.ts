import * as fc from 'fast-check';
import type { Assignment } from '../../src/graph/assignments.ts';
import { contenders, membershipFor, reaches } from '../../src/checks/reach.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { contractors, everyone, group, personId, pilot, run } from './person.ts';

const inPilot = new Set([pilot]);
const inBoth = new Set([pilot, contractors]);
const out = (id: string) => group(id, { excludes: true });

describe('reaches', () => {
  it.each<[string, Assignment[], ReadonlySet<string>, string]>([
    ['nothing is assigned', [], inPilot, 'no'],
    ['everyone is meant', [everyone], new Set(), 'yes'],
    ['their group is meant', [group(pilot)], inPilot, 'yes'],
    ['another group is meant', [group(contractors)], inPilot, 'no'],
    ['a group is excluded that they are in', [everyone, out(contractors)], inBoth, 'no'],
    ['a group is excluded that they are not in', [everyone, out(contractors)], inPilot, 'yes'],
    ['all devices are meant', [{ ...everyone, audience: 'all-devices' }], inPilot, 'no'],
    ['a filter decides', [group(pilot, { filtered: true })], inPilot, 'filtered'],
    ['a filter decides, but another assignment does not care', [{ ...everyone, filtered: true }, group(pilot)], inPilot, 'yes'],
    ['the audience is one we do not know', [{ ...everyone, audience: 'other' }], inPilot, 'unclear'],
    ['a filter decides about an exclusion', [everyone, { ...out(pilot), filtered: true }], inPilot, 'filtered'],
  ])('when %s', (_when, assignments, memberOf, expected) => {
    expect(reaches(assignments, memberOf)).toBe(expected);
  });

  it('never reaches anybody in an excluded group, whatever else is assigned', () => {
    const audience = fc.constantFrom<Assignment['audience']>('all-users', 'all-devices', 'group', 'other');
    const assignment = fc.record({
      audience,
      groupId: fc.constantFrom(pilot, contractors, null),
      excludes: fc.boolean(),
      filtered: fc.boolean(),
    });

    fc.assert(
      fc.property(fc.array(assignment), (assignments) => {
        expect(reaches([...assignments, out(contractors)], inBoth)).toBe('no');
      }),
    );
  });
});

describe('contenders', () => {
  const setting = (name: string, priority: number, assignments: Assignment[]) => ({ name, priority, assignments });

  it('are one when the highest reaches the person, whatever order they come in', () => {
    const all = [setting('low', 5, [everyone]), setting('high', 0, [group(pilot)])];

    expect(contenders(all, inPilot)).toMatchObject({ possible: [{ name: 'high' }], settled: true });
  });

  it('are several when a filter decides about the highest', () => {
    const all = [setting('high', 0, [{ ...everyone, filtered: true }]), setting('low', 5, [everyone])];

    expect(contenders(all, inPilot)).toMatchObject({
      possible: [{ name: 'high' }, { name: 'low' }],
      settled: true,
      doubt: 'filtered',
    });
  });
});

describe('membershipFor', () => {
  it('asks nothing when no group is named', async () => {
    const graph = fakeGraph({});

    expect(await membershipFor(run(graph), [{ assignments: [everyone] }])).toEqual(new Set());
    expect(graph.asked).toEqual([]);
  });

  it('asks about all named groups at once, exclusions too, each once', async () => {
    const graph = fakeGraph({ [`/users/${personId}/checkMemberGroups`]: { value: [pilot] } });
    const assigned = [{ assignments: [group(pilot), out(contractors)] }, { assignments: [group(pilot)] }];

    expect(await membershipFor(run(graph), assigned)).toEqual(new Set([pilot]));
    expect(graph.asked.map(({ body }) => body)).toEqual([{ groupIds: [contractors, pilot] }]);
  });
});
