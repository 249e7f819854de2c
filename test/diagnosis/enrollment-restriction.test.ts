import { enrollmentRestriction } from '../../src/diagnosis/enrollment-restriction.ts';
import { UsherError } from '../../src/errors.ts';
import type { PlatformRestriction } from '../../src/graph/enrollment-restrictions.ts';
import { ago, contractors, everyone, group, now, pilot, refusing } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, findingOf, notReported, skipped, type Told, told } from './told.ts';

const asOf = ago(5);
const memberOf = new Set([pilot]);
const restriction = (changes: Partial<PlatformRestriction> = {}): PlatformRestriction => ({
  id: 'r',
  name: 'BYOD iOS',
  isDefault: false,
  priority: 1,
  assignments: [everyone],
  platformBlocked: false,
  personalBlocked: false,
  minimumVersion: null,
  maximumVersion: null,
  ...changes,
});
const standard = restriction({ name: 'Everybody', isDefault: true, priority: 0, assignments: [], personalBlocked: true });
const decide = (...restrictions: PlatformRestriction[]) =>
  enrollmentRestriction.decide({ value: { restrictions, memberOf }, asOf }, now);

it.each<[string, PlatformRestriction[], Told]>([
  ['iPhones are blocked', [restriction({ platformBlocked: true })], ['platform', 'high', 'tell-it', 'it']],
  ['private iPhones are blocked', [restriction({ personalBlocked: true })], ['personal', 'high', 'tell-it', 'it']],
  [
    'only the default is left',
    [standard, restriction({ assignments: [group(contractors)] })],
    ['personal', 'high', 'tell-it', 'it'],
  ],
])('when %s', (_when, restrictions, expected) => {
  const verdict = decide(...restrictions);

  expect(told(enrollmentRestriction, verdict)).toEqual(expected);
  expect(verdict).toMatchObject({ asOf });
});

it('is clear when the restriction that reaches the person lets private phones in', () => {
  expect(decide(standard, restriction())).toEqual(clear);
});

it('names the restriction to IT and not to the person', () => {
  const finding = findingOf(enrollmentRestriction, decide(restriction({ personalBlocked: true })));

  expect(finding.forIt).toContain('“BYOD iOS”');
  expect(`${finding.cause} ${finding.next}`).not.toContain('BYOD iOS');
});

it('cannot tell when a filter decides, or when Graph does not say', () => {
  const filtered = restriction({ assignments: [{ ...everyone, filtered: true }] });

  expect(decide(standard, filtered)).toEqual({ kind: 'unknown', reason: 'filtered' });
  expect(decide(restriction({ personalBlocked: null }))).toEqual(notReported);
});

describe('read from Graph', () => {
  const noPhone = { [paths.devices]: [] };

  it('goes by the groups of the person', async () => {
    const outside = personIn({ ...noPhone, [paths.groups]: { value: [] } });

    expect(await runRule(enrollmentRestriction, personIn(noPhone))).toEqual(clear);
    expect(await runRule(enrollmentRestriction, outside)).toMatchObject({ case: 'personal' });
  });

  it('looks only while no phone is in use', async () => {
    expect(await runRule(enrollmentRestriction, personIn({ [paths.groups]: { value: [] } }))).toEqual(skipped);
  });

  it.each(['restrictions', 'groups', 'devices'] as const)('cannot tell when it may not read the %s', async (part) => {
    const graph = personIn({ ...noPhone, [paths[part]]: new UsherError('graph-forbidden', 'refused') });

    expect(await runRule(enrollmentRestriction, graph)).toEqual({ kind: 'unknown', reason: 'forbidden' });
  });

  it('cannot tell when Graph does not answer', async () => {
    expect(await runRule(enrollmentRestriction, refusing('graph-unavailable'))).toEqual({
      kind: 'unknown',
      reason: 'unavailable',
    });
  });
});
