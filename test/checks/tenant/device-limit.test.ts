import { deviceLimitCheck } from '../../../src/checks/tenant/device-limit.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import type { DeviceLimit } from '../../../src/graph/enrollment-restrictions.ts';
import { everyone, group } from '../person.ts';
import { personIn } from '../tenant.ts';
import { profile, subjects } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const people = subjects({ a: ['ada', 'ben'], b: ['ben'] });
const profiles = aged([profile('BYOD', 1, group('a'))]);
const limit = (name: string, most: number | null, changes: Partial<DeviceLimit> = {}): DeviceLimit => ({
  id: name,
  name,
  isDefault: false,
  priority: 1,
  assignments: [group('b')],
  limit: most,
  ...changes,
});
const standard = (most: number | null) => limit('Default', most, { isDefault: true, assignments: [] });
const decide = (limits: DeviceLimit[], meant: object = {}) =>
  worstFirst(deviceLimitCheck.decide({ found: aged(limits), profiles, subjects: people, ...meant }, now)).map((one) => [
    one.status,
    one.status === 'unknown' ? (one.case ?? one.reason) : one.case,
  ]);

it('passes when everybody may have two devices or more', () => {
  expect(decide([limit('B', 2), standard(5)])).toEqual([['pass', 'enough']]);
});

it('warns of a limit of one that is in force for somebody, and only then', () => {
  expect(decide([limit('B', 1), standard(5)])).toEqual([['warn', 'one']]);
  expect(decide([limit('Elsewhere', 1, { assignments: [group('z')] }), standard(5)])).toEqual([['pass', 'enough']]);
});

it.each<[string, DeviceLimit[], string]>([
  ['a limit that is not reported', [standard(null)], 'not-reported'],
  ['a limit of none', [standard(0)], 'not-reported'],
  ['no default at all', [], 'not-reported'],
  ['a filter', [limit('F', 1, { assignments: [{ ...everyone, filtered: true }] }), standard(5)], 'filtered'],
])('cannot tell with %s', (_what, limits, reason) => {
  expect(decide(limits)).toEqual([['unknown', reason]]);
});

it('cannot tell for a group too large to read whole, nor while nobody gets the profile', () => {
  const large = subjects({ a: ['ada'], b: [] }, { tooLarge: ['b'] });

  expect(decide([limit('B', 1), standard(5)], { subjects: large })[0]).toEqual(['unknown', 'tooMany']);
  expect(decide([standard(5)], { profiles: aged([]) })).toEqual([['unknown', 'nobody']]);
});

it('reads limits, profiles and people from Graph', async () => {
  expect(await deviceLimitCheck.run(tenantRun(personIn()))).toMatchObject([{ status: 'pass', case: 'enough' }]);
});
