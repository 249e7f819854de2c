import type { Effect, GuideEvent } from '../../src/dialogs/enroll/events.ts';
import { type Finding, type Guide, newGuide } from '../../src/dialogs/enroll/guide.ts';
import { minimumVersion } from '../../src/dialogs/enroll/ios-versions.ts';
import type { Known } from '../../src/dialogs/enroll/known.ts';
import { reduce } from '../../src/dialogs/enroll/reduce.ts';

const start = new Date('2026-11-23T10:00:00Z');
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);
const at = (now: Date) => ({ now, minimumVersion });

const guide = (changes: Partial<Guide> = {}): Guide => ({ ...newGuide(start), ...changes });
const step = (number: number, changes: Partial<Guide> = {}): Guide =>
  guide({ phase: 'step', step: number, device: 'iPhone', version: '18.2', ...changes });

const known = (changes: Partial<Known> = {}): Known => ({
  asOf: start.toISOString(),
  phone: { id: 'one', name: 'iPhone', model: 'iPhone 15', since: start.toISOString() },
  otherWay: false,
  authenticator: 'pending',
  otherApps: { installed: 0, pending: 0, failed: 0 },
  compliance: 'unknown',
  registered: null,
  unknown: [],
  ...changes,
});
const installed = { authenticator: 'installed' } as const;
const all = known({ ...installed, compliance: 'compliant', registered: true });
const finding = (status: Finding['status']): Finding => ({ id: 'licence', status, title: 'A licence', detail: '', fix: '' });
const progress = (facts: Known): GuideEvent => ({ kind: 'progress', known: facts });

interface Row {
  when: string;
  from: Guide;
  event: GuideEvent;
  to: Partial<Guide>;
  effects?: Effect[];
}

const questions: Row[] = [
  {
    when: 'the device is chosen',
    from: guide(),
    event: { kind: 'device', device: 'iPad' },
    to: { phase: 'version', device: 'iPad' },
  },
  {
    when: 'the version is fine',
    from: guide({ phase: 'version' }),
    event: { kind: 'version', version: '18.2' },
    to: { phase: 'pre-flight', version: '18.2' },
    effects: ['pre-flight'],
  },
  {
    when: 'the version is too old',
    from: guide({ phase: 'version' }),
    event: { kind: 'version', version: '14.8' },
    to: { phase: 'too-old', version: '14.8' },
  },
  {
    when: 'an updated version is told',
    from: guide({ phase: 'too-old' }),
    event: { kind: 'version', version: '18' },
    to: { phase: 'pre-flight' },
    effects: ['pre-flight'],
  },
  {
    when: 'the version has a quirk',
    from: guide({ phase: 'version' }),
    event: { kind: 'version', version: '15.5' },
    to: { phase: 'quirk' },
  },
  {
    when: 'the quirk is read',
    from: guide({ phase: 'quirk' }),
    event: { kind: 'go-on' },
    to: { phase: 'pre-flight' },
    effects: ['pre-flight'],
  },
  {
    when: 'the version is not known',
    from: guide({ phase: 'version' }),
    event: { kind: 'version-unknown' },
    to: { phase: 'where-version' },
  },
  {
    when: 'the version cannot be found',
    from: guide({ phase: 'where-version' }),
    event: { kind: 'version-skipped' },
    to: { phase: 'pre-flight', version: null },
    effects: ['pre-flight'],
  },
  {
    when: 'a version comes too late',
    from: step(4),
    event: { kind: 'version', version: '15.5' },
    to: { phase: 'step', step: 4, version: '18.2' },
  },
];

const preFlight: Row[] = [
  {
    when: 'everything is ready',
    from: guide({ phase: 'pre-flight' }),
    event: { kind: 'pre-flight', findings: [finding('pass')], minimum: null },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'the company asks for a newer version than the person has',
    from: guide({ phase: 'pre-flight', version: '17.6' }),
    event: { kind: 'pre-flight', findings: [finding('pass')], minimum: '18.1' },
    to: { phase: 'too-old', companyMinimum: '18.1' },
  },
  {
    when: 'the company asks for the version that the person has',
    from: guide({ phase: 'pre-flight', version: '18.1' }),
    event: { kind: 'pre-flight', findings: [finding('pass')], minimum: '18.1' },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'the person said too little to know whether it is new enough for the company',
    from: guide({ phase: 'pre-flight', version: '18' }),
    event: { kind: 'pre-flight', findings: [finding('pass')], minimum: '18.1' },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'something is missing',
    from: guide({ phase: 'pre-flight' }),
    event: { kind: 'pre-flight', findings: [finding('fail')], minimum: null },
    to: { phase: 'pre-flight', step: 0 },
  },
  {
    when: 'something cannot be checked',
    from: guide({ phase: 'pre-flight' }),
    event: { kind: 'pre-flight', findings: [finding('unknown')], minimum: null },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'there is a warning',
    from: guide({ phase: 'pre-flight' }),
    event: { kind: 'pre-flight', findings: [finding('warn')], minimum: null },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'the person goes on anyway',
    from: guide({ phase: 'pre-flight', findings: [finding('fail')] }),
    event: { kind: 'go-on' },
    to: { phase: 'step', step: 1 },
  },
  {
    when: 'the check is asked for again',
    from: guide({ phase: 'pre-flight', findings: [finding('fail')] }),
    event: { kind: 'check-now' },
    to: { phase: 'pre-flight' },
    effects: ['pre-flight'],
  },
  {
    when: 'IT is to be told',
    from: guide({ phase: 'pre-flight', findings: [finding('fail')] }),
    event: { kind: 'tell-it' },
    to: { phase: 'pre-flight' },
    effects: ['hand-off'],
  },
];

const moves: Row[] = [
  { when: 'next is pressed', from: step(4), event: { kind: 'next', from: 4 }, to: { step: 5 } },
  { when: 'next is pressed twice', from: step(5), event: { kind: 'next', from: 4 }, to: { step: 5 } },
  { when: 'next comes late from an old card', from: step(5), event: { kind: 'next', from: 2 }, to: { step: 5 } },
  { when: 'back is pressed', from: step(5), event: { kind: 'back', from: 5 }, to: { step: 4 } },
  { when: 'back is pressed twice', from: step(4), event: { kind: 'back', from: 5 }, to: { step: 4 } },
  { when: 'back is said at the first step', from: step(1), event: { kind: 'back', from: 1 }, to: { step: 1 } },
  {
    when: 'back is said among the troubles',
    from: step(4, { view: 'stuck' }),
    event: { kind: 'back', from: 4 },
    to: { step: 4, view: 'card' },
  },
  { when: 'a step is named', from: step(4), event: { kind: 'go', step: 2 }, to: { step: 2 } },
  { when: 'a step is named that does not exist', from: step(4), event: { kind: 'go', step: 13 }, to: { step: 4 } },
  { when: 'the person is stuck', from: step(4), event: { kind: 'stuck' }, to: { view: 'stuck', step: 4 } },
  {
    when: 'a trouble is chosen',
    from: step(4, { view: 'stuck' }),
    event: { kind: 'trouble', trouble: 'expected-services' },
    to: { view: 'trouble', trouble: 'expected-services' },
  },
  {
    when: 'a trouble of another step is chosen',
    from: step(5, { view: 'stuck' }),
    event: { kind: 'trouble', trouble: 'expected-services' },
    to: { view: 'stuck', trouble: null },
  },
  {
    when: 'the person comes back from a trouble',
    from: step(4, { view: 'trouble', trouble: 'no-code' }),
    event: { kind: 'return' },
    to: { view: 'card', trouble: null },
  },
  { when: 'all steps are asked for', from: step(4), event: { kind: 'all-steps' }, to: { view: 'all-steps' } },
  {
    when: 'allow is reached',
    from: step(6),
    event: { kind: 'next', from: 6 },
    to: { step: 7, waitingSince: start.toISOString() },
    effects: ['watch', 'look'],
  },
  {
    when: 'it starts over',
    from: step(6, { findings: [finding('fail')] }),
    event: { kind: 'start-over' },
    to: { phase: 'device', step: 0, findings: [] },
    effects: ['stop-watching', 'look'],
  },
];

const waiting: Row[] = [
  { when: 'it looks again by itself', from: step(8), event: { kind: 'tick' }, to: { step: 8 }, effects: ['look'] },
  {
    when: 'it would look where nothing can be seen',
    from: step(3),
    event: { kind: 'tick' },
    to: { step: 3 },
    effects: ['stop-watching'],
  },
  {
    when: 'it looks while a question is open',
    from: guide(),
    event: { kind: 'tick' },
    to: { phase: 'device' },
    effects: ['stop-watching'],
  },
  { when: 'the phone appears', from: step(8), event: progress(known()), to: { step: 9, movedTo: 9 }, effects: ['watch'] },
  {
    when: 'the phone appears while the person is behind',
    from: step(5),
    event: progress(known()),
    to: { step: 9 },
    effects: ['watch'],
  },
  {
    when: 'Authenticator arrives',
    from: step(10, { movedTo: 9 }),
    event: progress(known({ ...installed, otherApps: { installed: 0, pending: 2, failed: 0 } })),
    to: { step: 11 },
    effects: ['watch'],
  },
  {
    when: 'the last app arrives',
    from: step(11, { movedTo: 11 }),
    event: progress(known(installed)),
    to: { step: 12 },
    effects: ['watch'],
  },
  {
    when: 'Authenticator failed',
    from: step(10, { movedTo: 9 }),
    event: progress(known({ authenticator: 'failed' })),
    to: { step: 10 },
  },
  { when: 'the person went back by hand', from: step(3, { movedTo: 9 }), event: progress(known()), to: { step: 3 } },
  {
    when: 'everything is proved',
    from: step(12, { movedTo: 12 }),
    event: progress(all),
    to: { phase: 'done' },
    effects: ['stop-watching'],
  },
  {
    when: 'everything is proved at once',
    from: step(8),
    event: progress(all),
    to: { phase: 'done' },
    effects: ['stop-watching'],
  },
  {
    when: 'the phone is not compliant',
    from: step(12, { movedTo: 12 }),
    event: progress(known({ ...installed, registered: true, compliance: 'not-compliant' })),
    to: { phase: 'step', step: 12 },
  },
  {
    when: 'the registration is not reported',
    from: step(12, { movedTo: 12 }),
    event: progress(known({ ...installed, compliance: 'compliant' })),
    to: { phase: 'step', step: 12 },
  },
  {
    when: 'check now is pressed',
    from: step(8),
    event: { kind: 'check-now' },
    to: { checkedAt: start.toISOString() },
    effects: ['look'],
  },
  {
    when: 'done is said at the last step',
    from: step(12),
    event: { kind: 'done' },
    to: { phase: 'step', saidDone: true },
    effects: ['watch', 'look'],
  },
  { when: 'done is said earlier', from: step(3), event: { kind: 'done' }, to: { step: 4 } },
  {
    when: 'the person says it works, after done',
    from: step(12, { saidDone: true }),
    event: { kind: 'finish' },
    to: { phase: 'done' },
    effects: ['stop-watching'],
  },
  {
    when: 'it works is said before done',
    from: step(12),
    event: { kind: 'finish' },
    to: { phase: 'step', saidDone: true },
    effects: ['watch', 'look'],
  },
];

describe.each([
  ['questions', questions],
  ['pre-flight', preFlight],
  ['moves', moves],
  ['waiting', waiting],
])('%s', (_name, rows) => {
  it.each(rows.map((row) => [row.when, row] as const))('when %s', (_when, { from, event, to, effects }) => {
    const reduced = reduce(from, event, at(start));

    expect(reduced.guide).toMatchObject(to);
    expect(reduced.effects).toEqual(effects ?? []);
  });
});

describe('a long wait', () => {
  const none = known({ phone: null });

  it.each([
    [29, []],
    [30, ['look-for-failure']],
  ])('of %i minutes leads to %j', (count, effects) => {
    const from = step(8, { waitingSince: start.toISOString() });

    expect(reduce(from, progress(none), at(minutes(count))).effects).toEqual(effects);
  });

  it('asks for failed attempts once, and again when the person checks', () => {
    const from = step(8, { waitingSince: start.toISOString(), failure: null });
    const checked = { ...from, checkedAt: minutes(40).toISOString() };

    expect(reduce(from, progress(none), at(minutes(40))).effects).toEqual([]);
    expect(reduce(checked, progress(none), at(minutes(40))).effects).toEqual(['look-for-failure']);
  });
});

describe('a remembered guide', () => {
  it('asks whether to go on', () => {
    const { guide: resumed } = reduce(guide(), { kind: 'begin', remembered: step(6), device: null }, at(minutes(600)));

    expect(resumed).toMatchObject({ phase: 'resume', step: 6 });
  });

  it('goes on at its step, and the wait for the phone starts anew', () => {
    const left = step(8, { phase: 'resume', waitingSince: start.toISOString(), failure: null });

    const { guide: resumed, effects } = reduce(left, { kind: 'go-on' }, at(minutes(600)));

    expect(resumed).toMatchObject({ phase: 'step', step: 8, waitingSince: minutes(600).toISOString() });
    expect(resumed.failure).toBeUndefined();
    expect(effects).toEqual(['watch', 'look']);
  });

  it('that never reached the first step starts afresh', () => {
    const { guide: fresh } = reduce(
      guide(),
      { kind: 'begin', remembered: guide({ phase: 'version', device: null }), device: null },
      at(start),
    );

    expect(fresh.phase).toBe('device');
  });
});

describe('a phone that is there from the start', () => {
  it('is told, with the step that comes next', () => {
    expect(reduce(guide(), progress(known()), at(start)).guide).toMatchObject({ phase: 'already', step: 10 });
  });

  it('ends the guide when all is well', () => {
    const there = reduce(guide(), progress(all), at(start)).guide;

    expect(there).toMatchObject({ phase: 'already', step: 13 });
    expect(reduce(there, { kind: 'go-on' }, at(start)).guide.phase).toBe('done');
  });

  it('is left out when the person sets up another one', () => {
    const there = reduce(guide(), progress(all), at(start)).guide;

    const { guide: other } = reduce(there, { kind: 'another-phone' }, at(start));

    expect(other).toMatchObject({ phase: 'device', step: 0, known: null, otherPhones: ['one'] });
  });
});
