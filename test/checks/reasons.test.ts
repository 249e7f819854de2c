import { enrollmentProfile } from '../../src/checks/enrollment-profile.ts';
import { personalIosAllowed } from '../../src/checks/personal-ios-allowed.ts';
import { explain } from '../../src/checks/reach.ts';
import { exclusionsOf, type GroupDetail, noDetail, reasonSlots, standingFor } from '../../src/checks/reasons.ts';
import { UsherError } from '../../src/errors.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { contractors, everyone, group, now, pilot, run } from './person.ts';
import { design, inWaves, paths, personIn, tenant } from './tenant.ts';

const assigned = (id: string, name: string, nested: { id: string; name: string }[]) =>
  [id, { id, name, exists: true, isOfDevices: false, nested }] as const;
const detail: GroupDetail = {
  groups: new Map([
    assigned(pilot, 'BYOD iPhone users', [{ id: design, name: 'Design' }]),
    assigned(contractors, 'Contractors', [{ id: 'agency', name: 'Agency' }]),
  ]),
  direct: new Set([design]),
};
const inPilot = new Set([pilot]);

it('names the group inside the group that the person was put into', () => {
  expect(reasonSlots(explain([group(pilot)], inPilot), detail)).toEqual({
    how: 'nested',
    group: 'BYOD iPhone users',
    through: 'Design',
  });
});

it('names the group alone when the person is in it directly, or when that is not known', () => {
  const alone = { how: 'group', group: 'BYOD iPhone users', through: '' };

  expect(reasonSlots(explain([group(pilot)], inPilot), { ...detail, direct: new Set([pilot, design]) })).toEqual(alone);
  expect(reasonSlots(explain([group(pilot)], inPilot), { ...detail, direct: null })).toEqual(alone);
});

it('says everyone before any group, and the id where a name is hidden', () => {
  expect(reasonSlots(explain([group(pilot), everyone], inPilot), detail).how).toBe('everyone');
  expect(reasonSlots(explain([group(pilot)], inPilot), noDetail).group).toBe(pilot);
});

it('names what leaves the person out, with the group inside it', () => {
  const { groups } = detail;
  const explained = explain([everyone, group(contractors, { excludes: true })], new Set([contractors]));

  expect(exclusionsOf(explained, { groups, direct: new Set(['agency']) })).toBe('Contractors › Agency');
});

it('asks for membership, names and inner groups in one tick', async () => {
  const { graph, waves } = inWaves(personIn());

  const standing = await standingFor(run(graph), [{ assignments: [group(pilot)] }]);

  expect(waves()).toBe(1);
  expect([standing.memberOf.has(pilot), standing.direct?.has(design), standing.groups.get(pilot)?.name]).toEqual([
    true,
    true,
    'BYOD iPhone users',
  ]);
});

it('asks for a group once for all who are assigned to it', async () => {
  const graph = fakeGraph(tenant());
  const person = run(graph);

  await Promise.all([
    standingFor(person, [{ assignments: [group(pilot)] }]),
    standingFor(person, [{ assignments: [group(pilot)] }]),
  ]);

  expect(graph.asked.filter(({ path }) => path === paths.group)).toHaveLength(1);
});

it('does without names that Graph refuses, and decides the same', async () => {
  const refused = new UsherError('graph-forbidden', 'refused');
  const graph = personIn({ [paths.group]: refused, [paths.innerGroups]: refused, [paths.directGroups]: refused });

  const { memberOf, groups, direct } = await standingFor(run(graph), [{ assignments: [group(pilot)] }]);

  expect([memberOf.has(pilot), groups.size, direct]).toEqual([true, 0, null]);
});

it('tells IT because of which group inside which another profile wins', () => {
  const web = { id: 'w', name: 'Web', priority: 0, enrollmentType: 'web-device' as const, offersAccountDriven: false };
  const outcome = enrollmentProfile.decide(
    { profiles: [{ ...web, assignments: [group(pilot)] }], memberOf: inPilot, detail },
    now,
  );

  expect(fixOf(enrollmentProfile.text, outcome)).toContain('They are in “Design” inside the group “BYOD iPhone users”.');
});

it('tells IT which group keeps the person from a profile', () => {
  const profile = { id: 'p', name: 'BYOD', priority: 1, enrollmentType: 'account-driven' as const, offersAccountDriven: true };
  const assignments = [everyone, group(contractors, { excludes: true })];
  const outcome = enrollmentProfile.decide(
    { profiles: [{ ...profile, assignments }], memberOf: new Set([contractors]), detail },
    now,
  );

  expect(fixOf(enrollmentProfile.text, outcome)).toContain('Left out by a group, as profile: group. BYOD: Contractors.');
});

it('tells IT through which group a restriction is in force', async () => {
  const blocked = {
    '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionConfiguration',
    id: 'r',
    displayName: 'No private phones',
    priority: 1,
    platformType: 'ios',
    platformRestriction: { platformBlocked: false, personalDeviceEnrollmentBlocked: true },
    assignments: [{ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: pilot } }],
  };
  const outcome = await personalIosAllowed.run(run(personIn({ [paths.restrictions]: [blocked] })));

  expect(fixOf(personalIosAllowed.text, outcome)).toContain(
    'The platform restriction “No private phones” is in force for this person (they are in “Design” inside the group “BYOD iPhone users”) and blocks personally owned',
  );
});

function fixOf(text: { fix: string; title: string; fail: string }, outcome: object): string {
  return wordsFor('test', text, 'en')('fix', 'facts' in outcome ? (outcome.facts as Record<string, string | number>) : {});
}
