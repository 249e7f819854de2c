import { intuneLicences } from '../../../src/checks/tenant/intune-licences.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import { UsherError } from '../../../src/errors.ts';
import type { IntuneSku } from '../../../src/graph/intune-skus.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { everyone, group } from '../person.ts';
import { memberRow, paths, personIn, tenant } from '../tenant.ts';
import { licence, person, profile, subjects } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const e3: IntuneSku = { skuId: 'e3', name: 'SPE_E3', usable: true, intunePlans: ['intune'] };
const ada = person('ada', { licences: [licence('e3')] });
const ben = person('ben', { licences: [licence('office')] });
const off = person('off', { licences: [licence('e3', 'intune')] });
const profiles = aged([profile('BYOD', 1, group('a'))]);

const findings = (people: ReturnType<typeof subjects>, skus: IntuneSku[] = [e3], meant: object = {}) =>
  worstFirst(intuneLicences.decide({ found: aged(skus), profiles, subjects: people, ...meant }, now));
const decide = (...given: Parameters<typeof findings>) =>
  findings(...given).map((one) => [one.status, one.status === 'unknown' ? (one.case ?? one.reason) : one.case]);

it('passes when everybody with the profile has one, and says how many were looked at', () => {
  expect(findings(subjects({ a: [ada] }))).toMatchObject([{ status: 'pass', case: 'all', facts: { looked: 1 } }]);
});

it('warns of those without, and counts those whose Intune part is switched off', () => {
  expect(findings(subjects({ a: [ada, ben, off] }))[0]).toMatchObject({
    status: 'warn',
    case: 'some',
    facts: { looked: 3, missing: 2, off: 1, names: 'ben@contoso.com, off@contoso.com' },
  });
});

it('does not look at people whom the profile does not reach', () => {
  expect(decide(subjects({ a: [ada], elsewhere: [ben] }))).toEqual([['pass', 'all']]);
});

it('fails when nobody has one, or nothing that was bought can be used', () => {
  expect(decide(subjects({ a: [ben] }))).toEqual([['fail', 'none']]);
  expect(decide(subjects({ a: [ada] }), [])).toEqual([['fail', 'nothing']]);
  expect(decide(subjects({ a: [ada] }), [{ ...e3, usable: false }])).toEqual([['fail', 'nothing']]);
});

it('never calls a group right of which it saw only a part, yet names whom it saw without', () => {
  expect(findings(subjects({ a: [ada] }, { tooLarge: ['a'] }))).toMatchObject([
    { status: 'unknown', case: 'partly', facts: { looked: 1, unread: 1 } },
  ]);
  expect(decide(subjects({ a: [ada, ben] }, { tooLarge: ['a'] }))).toEqual([['warn', 'some']]);
});

it('knows that all users are all who have a licence', () => {
  expect(decide(subjects({}), [e3], { profiles: aged([profile('BYOD', 1, everyone)]) })).toEqual([['pass', 'everyone']]);
});

it.each([
  ['licences are not reported', person('x', { licences: null }), [e3]],
  ['the subscription is in a state nobody knows', ada, [{ ...e3, usable: null }]],
])('cannot tell when %s', (_when, someone, skus) => {
  expect(decide(subjects({ a: [someone] }), skus)).toEqual([['unknown', 'not-reported']]);
});

it('cannot tell when a filter decides, or nobody gets the profile', () => {
  const filtered = aged([profile('BYOD', 1, group('a', { filtered: true }))]);

  expect(decide(subjects({ a: [ada] }), [e3], { profiles: filtered })).toEqual([['unknown', 'filtered']]);
  expect(decide(subjects({ a: [ada] }), [e3], { profiles: aged([]) })).toEqual([['unknown', 'nobody']]);
});

it('asks for a group of people, never for one person', async () => {
  const graph = fakeGraph(tenant({ [paths.people]: [memberRow('ada'), memberRow('ben', { assignedLicenses: [] })] }));

  const found = await intuneLicences.run(tenantRun(graph));

  expect(found).toMatchObject([{ status: 'warn', case: 'some', facts: { looked: 2, names: 'ben@contoso.com' } }]);
  expect(graph.asked.map(({ path }) => path).toSorted()).toEqual(
    [paths.profiles, paths.skus, paths.group, paths.innerGroups, paths.people].toSorted(),
  );
});

it('leaves it to the run to say that Graph refused', async () => {
  const refused = personIn({ [paths.skus]: new UsherError('graph-forbidden', 'refused') });

  await expect(intuneLicences.run(tenantRun(refused))).rejects.toMatchObject({ code: 'graph-forbidden' });
});
