import { enrollmentFailed } from '../../src/diagnosis/enrollment-failed.ts';
import type { Told } from './told.ts';
import { failureCategories } from '../../src/diagnosis/tables/enrollment-failure-words.ts';
import type { EnrollmentFailure } from '../../src/graph/enrollment-failures.ts';
import { ago, days, device, now, personId, refusing } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, findingOf, skipped, told } from './told.ts';

const failure = (changes: Partial<EnrollmentFailure> = {}): EnrollmentFailure => ({
  at: ago(60),
  category: 'enrollmentRestrictionsEnforced',
  reason: 'DeviceTypeNotSupported',
  ...changes,
});
const decide = (failures: EnrollmentFailure[], devices = [device({ enrolledAt: ago(days(2)) })]) =>
  enrollmentFailed.decide({ devices, failures }, now);

it.each<[string, Told]>([
  ['unknown', ['unknown', 'high', 'tell-it', 'it']],
  ['authentication', ['authentication', 'high', 'set-up', 'employee']],
  ['authorization', ['authorization', 'high', 'tell-it', 'it']],
  ['accountValidation', ['accountValidation', 'high', 'tell-it', 'it']],
  ['userValidation', ['userValidation', 'high', 'tell-it', 'it']],
  ['deviceNotSupported', ['deviceNotSupported', 'high', 'set-up', 'employee']],
  ['inMaintenance', ['inMaintenance', 'high', 'check-again', 'nobody']],
  ['badRequest', ['badRequest', 'high', 'set-up', 'employee']],
  ['featureNotSupported', ['featureNotSupported', 'high', 'tell-it', 'it']],
  ['enrollmentRestrictionsEnforced', ['enrollmentRestrictionsEnforced', 'high', 'tell-it', 'it']],
  ['clientDisconnected', ['clientDisconnected', 'high', 'set-up', 'employee']],
  ['userAbandonment', ['userAbandonment', 'high', 'set-up', 'employee']],
])('when a set-up stopped for %s', (category, expected) => {
  expect(told(enrollmentFailed, decide([failure({ category })]))).toEqual(expected);
});

it('tells the newest failure, and hands Intune’s reason to IT alone', () => {
  const verdict = decide([failure({ at: ago(500), category: 'badRequest', reason: 'Older' }), failure()]);
  const finding = findingOf(enrollmentFailed, verdict);

  expect(finding.case).toBe('enrollmentRestrictionsEnforced');
  expect(finding.forIt).toContain('DeviceTypeNotSupported');
  expect(`${finding.cause} ${finding.next}`).not.toContain('DeviceTypeNotSupported');
});

it('says when, in the person’s own time zone', () => {
  expect(findingOf(enrollmentFailed, decide([failure()])).cause).toContain('On November 23 at 10:00');
});

it('has nothing to look at without a failure of the last seven days: what stops before Intune leaves no record', () => {
  expect(decide([])).toEqual(skipped);
  expect(decide([failure({ at: ago(days(8)) })])).toEqual(skipped);
});

it('is clear after a later success, and not after an earlier one', () => {
  expect(decide([failure()], [device({ enrolledAt: ago(30) })])).toEqual(clear);
  expect(decide([failure()], [device({ enrolledAt: ago(90) })])).toMatchObject({ kind: 'cause' });
  expect(decide([failure()], [device({ enrolledAt: ago(30), system: 'other' })])).toMatchObject({ kind: 'cause' });
});

it('takes a category it does not know for an unknown one and keeps its name for IT', () => {
  const verdict = decide([failure({ category: 'moonPhase' })]);

  expect(told(enrollmentFailed, verdict)).toEqual(['unknown', 'high', 'tell-it', 'it']);
  expect(findingOf(enrollmentFailed, verdict).forIt).toContain('“moonPhase”');
});

it('knows all twelve categories', () => {
  expect(Object.keys(enrollmentFailed.cases)).toEqual(Object.keys(failureCategories));
  expect(Object.keys(failureCategories)).toHaveLength(12);
});

it('reads failures from Graph, but not those of somebody else', async () => {
  const event = (userId: string) => ({
    '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
    eventDateTime: '2026-11-23T09:50:12Z',
    userId,
    failureCategory: 'authorization',
    failureReason: 'UserLicenseTypeInvalid',
  });
  const own = personIn({ [paths.failures]: [event(personId)] });
  const others = personIn({ [paths.failures]: [event('ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11')] });

  expect(await runRule(enrollmentFailed, own)).toMatchObject({ case: 'authorization' });
  expect(await runRule(enrollmentFailed, others)).toEqual(skipped);
});

it.each([
  ['graph-forbidden', 'forbidden'],
  ['graph-unavailable', 'unavailable'],
] as const)('cannot tell after %s', async (code, reason) => {
  expect(await runRule(enrollmentFailed, refusing(code))).toEqual({ kind: 'unknown', reason });
});
