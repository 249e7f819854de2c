import { enrollmentProfileRule } from '../../src/diagnosis/enrollment-profile.ts';
import { UsherError } from '../../src/errors.ts';
import type { EnrollmentProfile } from '../../src/graph/enrollment-profiles.ts';
import { ago, contractors, everyone, group, now, pilot, refusing } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, findingOf, notReported, skipped, type Told, told } from './told.ts';

const asOf = ago(5);
const memberOf = new Set([pilot]);
const profile = (changes: Partial<EnrollmentProfile> = {}): EnrollmentProfile => ({
  id: changes.name ?? 'p',
  name: 'BYOD',
  priority: 1,
  enrollmentType: 'account-driven',
  offersAccountDriven: true,
  assignments: [everyone],
  ...changes,
});
const web = profile({ name: 'Web Sales', priority: 0, enrollmentType: 'web-device', offersAccountDriven: false });
const decide = (...profiles: EnrollmentProfile[]) => enrollmentProfileRule.decide({ value: { profiles, memberOf }, asOf }, now);

it.each<[string, EnrollmentProfile[], Told]>([
  ['the tenant has no profile', [], ['none', 'high', 'tell-it', 'it']],
  ['no profile reaches the person', [profile({ assignments: [group(contractors)] })], ['none', 'high', 'tell-it', 'it']],
  ['a profile of another type wins', [profile(), web], ['other', 'high', 'tell-it', 'it']],
])('when %s', (_when, profiles, expected) => {
  const verdict = decide(...profiles);

  expect(told(enrollmentProfileRule, verdict)).toEqual(expected);
  expect(verdict).toMatchObject({ asOf });
});

it('names the profiles to IT and not to the person', () => {
  const finding = findingOf(enrollmentProfileRule, decide(profile(), web));

  expect(finding.forIt).toMatch(/“Web Sales”.*BYOD \(1\)/);
  expect(`${finding.cause} ${finding.next}`).not.toMatch(/Web Sales|BYOD/);
});

it('is clear when an account driven profile wins, also where the person may choose', () => {
  expect(decide(profile())).toEqual(clear);
  expect(decide(profile({ enrollmentType: 'by-choice' }))).toEqual(clear);
});

it('cannot tell when a filter decides, or when the type is a new one', () => {
  expect(decide(profile(), { ...web, assignments: [{ ...everyone, filtered: true }] })).toEqual({
    kind: 'unknown',
    reason: 'filtered',
  });
  expect(decide(profile({ enrollmentType: 'unknown', offersAccountDriven: null }))).toEqual(notReported);
});

describe('read from Graph', () => {
  const noPhone = { [paths.devices]: [] };

  it('looks only while no phone is in use, and then does not even ask about groups', async () => {
    const graph = personIn({ [paths.groups]: new Error('nobody may ask'), [paths.profiles]: [] });

    expect(await runRule(enrollmentProfileRule, graph)).toEqual(skipped);
  });

  it('goes by the groups of the person', async () => {
    const outside = personIn({ ...noPhone, [paths.groups]: { value: [] } });

    expect(await runRule(enrollmentProfileRule, personIn(noPhone))).toEqual(clear);
    expect(await runRule(enrollmentProfileRule, outside)).toMatchObject({
      case: 'none',
      facts: { missed: 'BYOD account driven (1)' },
    });
  });

  it('has nothing to say to a guest, whom another organisation sets up', async () => {
    const guest = { id: 'x', accountEnabled: true, userPrincipalName: 'a#EXT#@contoso.com', userType: 'Guest' };

    expect(await runRule(enrollmentProfileRule, personIn({ ...noPhone, [paths.user]: guest, [paths.profiles]: [] }))).toEqual(
      skipped,
    );
  });

  it.each(['profiles', 'groups', 'devices'] as const)('cannot tell when it may not read the %s', async (part) => {
    const graph = personIn({ ...noPhone, [paths[part]]: new UsherError('graph-forbidden', 'refused') });

    expect(await runRule(enrollmentProfileRule, graph)).toEqual({ kind: 'unknown', reason: 'forbidden' });
  });

  it('cannot tell when Graph does not answer', async () => {
    expect(await runRule(enrollmentProfileRule, refusing('graph-unavailable'))).toEqual({
      kind: 'unknown',
      reason: 'unavailable',
    });
  });

  it('does not mind a refusal once a phone is in use', async () => {
    const graph = personIn({ [paths.profiles]: new UsherError('graph-forbidden', 'refused') });

    expect(await runRule(enrollmentProfileRule, graph)).toEqual(skipped);
  });
});
