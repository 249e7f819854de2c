import type { Crowd } from '../../../src/checks/audience.ts';
import { profilePriority } from '../../../src/checks/tenant/profile-priority.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import type { EnrollmentProfile } from '../../../src/graph/enrollment-profiles.ts';
import { everyone, group } from '../person.ts';
import { personIn } from '../tenant.ts';
import { crowd, profile, webProfile } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const people = crowd({ a: ['ada', 'ben'], b: ['ben'] });
const findings = (profiles: EnrollmentProfile[], within: Crowd = people) =>
  worstFirst(profilePriority.decide({ profiles: aged(profiles), crowd: within }, now));
const decide = (profiles: EnrollmentProfile[], within: Crowd = people) =>
  findings(profiles, within).map((one) => [one.status, one.status === 'unknown' ? (one.case ?? one.reason) : one.case]);
const byod = profile('BYOD', 2, group('a'));

it('passes when the account driven profile comes first, or is alone', () => {
  expect(decide([byod])).toEqual([['pass', 'first']]);
  expect(decide([webProfile('Web', 3, group('b')), byod])).toEqual([['pass', 'first']]);
});

it('warns of those whom another profile gets first, and names both', () => {
  expect(findings([webProfile('Web', 1, group('b')), byod])).toEqual([
    expect.objectContaining({
      status: 'warn',
      case: 'some',
      facts: expect.objectContaining({ winners: 'Web (1)', people: 1, names: 'ben@contoso.com' }),
    }),
  ]);
});

it('fails when everybody gets another one', () => {
  expect(decide([webProfile('Web', 1, everyone), byod])).toEqual([['fail', 'all']]);
});

it('is content when an exclusion keeps the two apart', () => {
  expect(decide([webProfile('Web', 1, everyone, group('a', { excludes: true })), byod])).toEqual([['pass', 'first']]);
});

it('fails when no profile offers it at all', () => {
  expect(decide([webProfile('Web', 1, everyone)])).toEqual([['fail', 'none']]);
});

it('cannot tell when a filter decides about the profile that comes first', () => {
  expect(decide([webProfile('Web', 1, { ...everyone, filtered: true }), byod])).toEqual([['unknown', 'filtered']]);
});

it('cannot tell when the profile that comes first is of a kind nobody knows', () => {
  const unknown = { ...webProfile('New', 1, everyone), enrollmentType: 'unknown' as const, offersAccountDriven: null };

  expect(decide([unknown, byod])).toEqual([['unknown', 'not-reported']]);
});

it('cannot tell who is in both when a group is too large, and can when the exclusion is the same group', () => {
  const large = crowd({ a: ['ada'], b: ['ben'] }, { tooLarge: ['b'] });

  expect(decide([webProfile('Web', 1, group('b')), byod], large)).toEqual([['unknown', 'tooMany']]);
  expect(
    decide([webProfile('Web', 1, group('b')), profile('BYOD', 2, group('a'), group('b', { excludes: true }))], large),
  ).toEqual([['pass', 'first']]);
});

it('reads profiles and people from Graph', async () => {
  expect(await profilePriority.run(tenantRun(personIn()))).toMatchObject([{ status: 'pass', case: 'first' }]);
});
