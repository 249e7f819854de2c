import * as fc from 'fast-check';
import type { GuideEvent } from '../../src/dialogs/enroll/events.ts';
import { type Guide, newGuide } from '../../src/dialogs/enroll/guide.ts';
import { minimumVersion } from '../../src/dialogs/enroll/ios-versions.ts';
import type { Known } from '../../src/dialogs/enroll/known.ts';
import { matterOf } from '../../src/dialogs/enroll/matter.ts';
import { answered, checkedAgain, type Course, newCourse, rejected, unsure } from '../../src/dialogs/diagnose/course.ts';
import { matterOf as matterOfDiagnosis } from '../../src/dialogs/diagnose/matter.ts';
import { diagnosisScreen, leftBehind as diagnosisLeftBehind } from '../../src/dialogs/diagnose/screen.ts';
import { reduce } from '../../src/dialogs/enroll/reduce.ts';
import { leftBehind, screenOf } from '../../src/dialogs/enroll/screen.ts';
import { steps } from '../../src/dialogs/enroll/steps.ts';
import { diagnosisOf, disabled, noMethod, noPhone, pending, unseen, wrongPassword } from './diagnoses.ts';

const start = new Date('2026-11-23T10:00:00Z');
const iso = start.toISOString();

const known: fc.Arbitrary<Known> = fc.record({
  asOf: fc.constant(iso),
  phone: fc.option(
    fc.record({
      id: fc.constantFrom('one', 'two'),
      name: fc.string(),
      model: fc.option(fc.constantFrom('iPhone 15', 'iPad Air')),
      since: fc.option(fc.constantFrom(iso, '2026-10-01T00:00:00.000Z')),
    }),
  ),
  otherWay: fc.boolean(),
  authenticator: fc.constantFrom('installed', 'pending', 'failed', 'not-assigned', 'unknown'),
  otherApps: fc.record({ installed: fc.nat(3), pending: fc.nat(3), failed: fc.nat(3) }),
  compliance: fc.constantFrom('compliant', 'not-compliant', 'grace', 'unknown'),
  registered: fc.option(fc.boolean()),
  unknown: fc.constantFrom([], ['forbidden']),
});

const finding = fc.record({
  id: fc.constant('licence'),
  status: fc.constantFrom('pass' as const, 'warn' as const, 'fail' as const, 'unknown' as const),
  title: fc.constant('A licence'),
  detail: fc.string(),
  fix: fc.string(),
});

const anyStep = fc.integer({ min: -1, max: 14 });
const troubles = steps.flatMap((step) => step.troubles.map(({ id }) => id));
const failure = fc.oneof(
  fc.constantFrom('not-readable' as const, null),
  fc.record({ at: fc.constant(iso), category: fc.constantFrom('authentication', 'news'), reason: fc.string() }),
);

const event: fc.Arbitrary<GuideEvent> = fc.oneof(
  fc.record({ kind: fc.constant('device' as const), device: fc.constantFrom('iPhone' as const, 'iPad' as const) }),
  fc.record({ kind: fc.constant('version' as const), version: fc.constantFrom('14', '15.5', '17', '18.2', 'x') }),
  fc.record({
    kind: fc.constantFrom('version-unknown' as const, 'version-skipped' as const, 'go-on' as const, 'start-over' as const),
  }),
  fc.record({ kind: fc.constantFrom('another-phone' as const, 'stuck' as const, 'all-steps' as const, 'return' as const) }),
  fc.record({
    kind: fc.constantFrom('check-now' as const, 'done' as const, 'finish' as const, 'tell-it' as const, 'tick' as const),
  }),
  fc.record({ kind: fc.constantFrom('next' as const, 'back' as const), from: anyStep }),
  fc.record({ kind: fc.constant('go' as const), step: anyStep }),
  fc.record({ kind: fc.constant('trouble' as const), trouble: fc.constantFrom(...troubles, 'nothing') }),
  fc.record({
    kind: fc.constant('pre-flight' as const),
    findings: fc.array(finding, { maxLength: 3 }),
    minimum: fc.constantFrom(null, '17.0', '26.1'),
  }),
  fc.record({ kind: fc.constant('progress' as const), known }),
  fc.record({ kind: fc.constant('failure' as const), failure }),
);

const listener = (minutes: number) => ({
  locale: 'en',
  timeZone: 'UTC',
  now: new Date(start.getTime() + minutes * 60_000),
  minimum: '15',
  pictureOf: () => null,
});

it('whatever happens, there is a card with at most six buttons, and it survives a restart', () => {
  const courses = fc.array(fc.record({ event, minutes: fc.nat(40), again: fc.boolean() }), { maxLength: 25 });

  fc.assert(
    fc.property(courses, (course) => {
      let guide: Guide = newGuide(start);
      let minutes = 0;
      for (const { event: happened, minutes: later, again } of course) {
        minutes += later;
        const around = { now: listener(minutes).now, minimumVersion };
        guide = reduce(guide, again ? { kind: 'begin', remembered: guide, device: null } : happened, around).guide;
        const kept = JSON.parse(JSON.stringify(guide)) as Guide;
        const card = JSON.stringify(screenOf(kept, listener(minutes)).content);

        expect(card).toBe(JSON.stringify(screenOf(guide, listener(minutes)).content));
        expect(card.length).toBeLessThan(28 * 1024);
        expect(guide.step).toBeGreaterThanOrEqual(0);
        expect(() => [leftBehind(guide, listener(minutes), true), matterOf(guide, listener(minutes))]).not.toThrow();
      }
    }),
    { numRuns: 150 },
  );
});

const diagnosis = fc.record({
  findings: fc.subarray([disabled, pending, wrongPassword, noMethod, noPhone, { ...noPhone, rule: 'phone-type' }]),
  unknown: fc.subarray([unseen('log', 'Your sign-ins'), unseen('other', 'Your phone', { said: 'It did not answer.' })]),
  clear: fc.subarray([{ rule: 'authenticator-state', title: 'Authenticator' }]),
});
type Move = (course: Course, now: Date) => Course;
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>(
    rejected,
    unsure,
    (course, now) => answered(course, 'yes', now),
    (course, now) => answered(course, 'no', now),
  ),
  diagnosis.map(
    ({ findings, unknown, clear }): Move =>
      (course, now) =>
        checkedAgain(course, diagnosisOf(findings, { unknown, clear })(now), now),
  ),
);

it('whatever happens in a diagnosis, there is a card with a way on and a way to IT, and it survives a restart', () => {
  const asked = { symptom: '', error: null, tried: [] };

  fc.assert(
    fc.property(diagnosis, fc.array(move, { maxLength: 25 }), ({ findings, unknown, clear }, moves) => {
      let course = newCourse(diagnosisOf(findings, { unknown, clear })(start), asked);
      for (const [index, happened] of moves.entries()) {
        const reader = listener(index);
        course = happened(course, reader.now);
        const kept = JSON.parse(JSON.stringify(course)) as Course;
        const { content } = diagnosisScreen(kept, reader) as { content: { actions: { type: string; verb?: string }[] } };
        const card = JSON.stringify(content);

        expect(card).toBe(JSON.stringify(diagnosisScreen(course, reader).content));
        expect(Buffer.byteLength(card, 'utf16le')).toBeLessThan(28 * 1024);
        expect(content.actions.length).toBeLessThanOrEqual(6);
        expect(content.actions.map(({ verb }) => verb)).toContain('diagnose.tell');
        expect(card).not.toMatch(/undefined|null/);
        expect(() => [diagnosisLeftBehind(course, reader), matterOfDiagnosis(course, reader)]).not.toThrow();
      }
    }),
    { numRuns: 150 },
  );
});
