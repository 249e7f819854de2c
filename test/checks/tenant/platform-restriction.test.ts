import { platformRestriction } from '../../../src/checks/tenant/platform-restriction.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import type { PlatformRestriction } from '../../../src/graph/enrollment-restrictions.ts';
import { everyone, group, restriction as restrictionOf } from '../person.ts';
import { personIn } from '../tenant.ts';
import { profile, subjects } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const people = subjects({ a: ['ada', 'ben'], b: ['ben'] });
const profiles = aged([profile('BYOD', 1, group('a'))]);
const restriction = (name: string, changes: Partial<PlatformRestriction> = {}): PlatformRestriction =>
  restrictionOf({ id: name, name, assignments: [group('a')], ...changes });
const standard = (changes: Partial<PlatformRestriction> = {}) =>
  restriction('Default', { isDefault: true, priority: 0, assignments: [], ...changes });
const findings = (restrictions: PlatformRestriction[], meant: object = {}) =>
  worstFirst(platformRestriction.decide({ found: aged(restrictions), profiles, subjects: people, ...meant }, now));
const decide = (restrictions: PlatformRestriction[], meant: object = {}) =>
  findings(restrictions, meant).map((one) => [one.status, one.status === 'unknown' ? (one.case ?? one.reason) : one.case]);

it('passes when what is in force allows personal phones, though the default does not', () => {
  expect(decide([restriction('Open', { minimumVersion: '16.0' }), standard({ personalBlocked: true })])).toEqual([
    ['pass', 'allowed'],
  ]);
});

it('fails when everybody with the profile is blocked', () => {
  expect(decide([standard({ personalBlocked: true })])).toEqual([['fail', 'personal']]);
  expect(decide([restriction('Closed', { platformBlocked: true }), standard()])).toEqual([['fail', 'platform']]);
});

it('warns of some who are blocked, by name and by what blocks them', () => {
  const closed = restriction('Lab', { assignments: [group('b')], personalBlocked: true });

  expect(findings([closed, standard()])[0]).toMatchObject({
    status: 'warn',
    case: 'personal',
    facts: { policies: '“Lab” (*–*)', people: 1, names: 'ben@contoso.com' },
  });
});

it('warns of a highest version', () => {
  expect(decide([standard({ maximumVersion: '17.9' })])).toEqual([['warn', 'maximum']]);
});

it('cannot tell what a filter, a missing value or a too large group decides', () => {
  const filtered = restriction('Filtered', { assignments: [{ ...everyone, filtered: true }], personalBlocked: true });
  const closed = restriction('Lab', { assignments: [group('b')], personalBlocked: true });
  const large = subjects({ a: ['ada'], b: [] }, { tooLarge: ['b'] });

  expect(decide([filtered, standard()])).toEqual([['unknown', 'filtered']]);
  expect(decide([standard({ personalBlocked: null })])).toEqual([['unknown', 'not-reported']]);
  expect(decide([closed, standard()], { subjects: large })[0]).toEqual(['unknown', 'tooMany']);
  expect(decide([standard()], { profiles: aged([]) })).toEqual([['unknown', 'nobody']]);
});

it('reads restrictions, profiles and people from Graph', async () => {
  expect(await platformRestriction.run(tenantRun(personIn()))).toMatchObject([
    { status: 'pass', case: 'allowed', facts: { policies: '“BYOD iOS allowed” (16.0–*)' } },
  ]);
});
