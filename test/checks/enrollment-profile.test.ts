import { enrollmentProfile } from '../../src/checks/enrollment-profile.ts';
import type { EnrollmentProfile } from '../../src/graph/enrollment-profiles.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { contractors, everyone, group, now, pilot, profile, run } from './person.ts';
import { personIn } from './tenant.ts';

const memberOf = new Set([pilot]);
const web = profile({ name: 'Web', priority: 0, enrollmentType: 'web-device', offersAccountDriven: false });
const decide = (...profiles: EnrollmentProfile[]) => enrollmentProfile.decide({ profiles, memberOf }, now);
const words = wordsFor('check.enrollment-profile', enrollmentProfile.text, 'en');

it('passes when an account driven profile wins', () => {
  expect(decide(profile())).toMatchObject({ status: 'pass', facts: { winner: 'BYOD' } });
});

it('fails when a profile of another type comes first, and names winner and losers with their order', () => {
  const outcome = decide(profile(), web);

  expect(outcome).toMatchObject({ status: 'fail', facts: { winner: 'Web', priority: 0, type: 'web', losers: 'BYOD (1)' } });
  expect(words('fix', 'facts' in outcome ? outcome.facts : {})).toContain(
    'The profile “Web” (priority 0, web based device enrollment) wins for this person. It is assigned to all users. Profiles that reach them too but come later: BYOD (1).',
  );
});

it('passes when the profile of another type does not reach the person', () => {
  expect(decide(profile(), { ...web, assignments: [group(contractors)] }).status).toBe('pass');
});

it('looks at exclusions first', () => {
  const excluding = { ...web, assignments: [everyone, group(pilot, { excludes: true })] };

  expect(decide(profile(), excluding).status).toBe('pass');
});

it('fails when no profile reaches the person, and names those that do not', () => {
  const outcome = decide(profile({ assignments: [group(contractors)] }));

  expect(outcome).toMatchObject({ status: 'fail', facts: { reason: 'none', missed: 'BYOD (1)' } });
  expect(words('fix', 'facts' in outcome ? outcome.facts : {})).toContain(
    'Profiles that do not reach them, by priority: BYOD (1).',
  );
});

it('fails when the tenant has no profile at all', () => {
  expect(decide()).toMatchObject({ status: 'fail', facts: { reason: 'none', others: 0 } });
});

it('does not let the retired Company Portal kind pass', () => {
  expect(decide(profile({ enrollmentType: 'company-portal-user' }))).toMatchObject({ status: 'fail', facts: { type: 'portal' } });
});

it.each([
  ['offers it', true, 'warn'],
  ['does not offer it', false, 'fail'],
  ['holds a choice we do not know', null, 'unknown'],
])('with a choice for the person that %s', (_when, offersAccountDriven, status) => {
  expect(decide(profile({ enrollmentType: 'by-choice', offersAccountDriven })).status).toBe(status);
});

it('cannot tell when a filter decides which of two kinds wins', () => {
  expect(decide(profile(), { ...web, assignments: [{ ...everyone, filtered: true }] })).toEqual({
    status: 'unknown',
    reason: 'filtered',
  });
});

it('cannot tell when a filter decides whether any profile reaches the person', () => {
  expect(decide(profile({ assignments: [{ ...everyone, filtered: true }] }))).toEqual({ status: 'unknown', reason: 'filtered' });
});

it('passes when both possible winners are account driven', () => {
  const filtered = profile({ name: 'First', priority: 0, assignments: [{ ...everyone, filtered: true }] });

  expect(decide(profile(), filtered).status).toBe('pass');
});

it('cannot tell when the winner is of a type we do not know', () => {
  expect(decide(profile({ enrollmentType: 'unknown', offersAccountDriven: null }))).toEqual({
    status: 'unknown',
    reason: 'not-reported',
  });
});

it('reads profiles and groups from Graph', async () => {
  expect(await enrollmentProfile.run(run(personIn()))).toMatchObject({
    status: 'pass',
    facts: { winner: 'BYOD account driven', priority: 1 },
  });
});
