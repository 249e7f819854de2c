import { authenticatorApp } from '../../../src/checks/tenant/authenticator-app.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import { UsherError } from '../../../src/errors.ts';
import type { AuthenticatorApp } from '../../../src/graph/mobile-apps.ts';
import { authenticator, everyone, group, required } from '../person.ts';
import { paths, personIn } from '../tenant.ts';
import { profile, subjects, webProfile } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const people = subjects({ a: ['ada', 'ben'], b: ['ben'] });
const profiles = aged([profile('BYOD', 1, group('a'))]);
const findings = (apps: AuthenticatorApp[], meant: object = {}) =>
  worstFirst(authenticatorApp.decide({ found: aged(apps), profiles, subjects: people, ...meant }, now));
const decide = (apps: AuthenticatorApp[], meant: object = {}) =>
  findings(apps, meant).map((one) => [one.status, one.status === 'unknown' ? (one.case ?? one.reason) : one.case]);
const forGroup = (id: string, changes: object = {}) => authenticator({ assignments: [required(group(id), changes)] });

it('passes when everybody with the profile gets it with a user licence', () => {
  expect(findings([forGroup('a')])).toMatchObject([{ status: 'pass', case: 'right', facts: { left: 10, people: 2 } }]);
});

it.each<[string, AuthenticatorApp[], string]>([
  ['there is no such app', [], 'noapp'],
  ['it has device licensing', [forGroup('a', { licensing: 'device' })], 'licensing'],
  ['it is an App Store app', [authenticator({ kind: 'store', assignments: [required(everyone)] })], 'store'],
  ['it is only available', [forGroup('a', { intent: 'available' })], 'available'],
  [
    'it is required for devices',
    [authenticator({ assignments: [required({ ...everyone, audience: 'all-devices' })] })],
    'devices',
  ],
  ['nothing is assigned', [authenticator({ assignments: [] })], 'unassigned'],
])('fails when %s', (_when, apps, found) => {
  expect(decide(apps)).toEqual([['fail', found]]);
});

it('fails for the people it misses, and names them', () => {
  expect(findings([forGroup('b')])[0]).toMatchObject({ status: 'fail', case: 'unassigned', facts: { names: 'ada@contoso.com' } });
});

it('fails for people whom an exclusion keeps from it', () => {
  const apps = [authenticator({ assignments: [required(everyone), required(group('b', { excludes: true }))] })];

  expect(findings(apps)[0]).toMatchObject({ status: 'fail', case: 'excluded', facts: { names: 'ben@contoso.com' } });
});

it('does not care about people who get another kind of profile', () => {
  const others = aged([webProfile('Web', 0, group('b')), profile('BYOD', 1, group('a'))]);
  const apps = [authenticator({ assignments: [required(everyone), required(group('b', { excludes: true }))] })];

  expect(decide(apps, { profiles: others })).toEqual([['pass', 'right']]);
});

it('warns when the licences are spent', () => {
  expect(decide([authenticator({ licencesLeft: 0 })])).toEqual([['warn', 'spent']]);
});

it('cannot tell what a filter, a missing number or a too large group decides', () => {
  const large = subjects({ a: ['ada'], b: [] }, { tooLarge: ['a', 'b'] });

  expect(decide([forGroup('a', { filtered: true })])).toEqual([['unknown', 'filtered']]);
  expect(decide([authenticator({ licencesLeft: null })])).toEqual([['unknown', 'not-reported']]);
  expect(decide([forGroup('b')], { subjects: large })[0]).toEqual(['unknown', 'tooMany']);
});

it('cannot tell while nobody gets the profile', () => {
  expect(decide([authenticator()], { profiles: aged([]) })).toEqual([['unknown', 'nobody']]);
});

it('reads apps, profiles and people from Graph, and never guesses when one is refused', async () => {
  expect(await authenticatorApp.run(tenantRun(personIn()))).toMatchObject([{ status: 'pass', case: 'right' }]);
  const refused = personIn({ [paths.people]: new UsherError('graph-forbidden', 'refused') });
  await expect(authenticatorApp.run(tenantRun(refused))).rejects.toMatchObject({ code: 'graph-forbidden' });
});
