import type { GuideEvent, Reduced, Surroundings } from './events.ts';
import type { Device, Guide } from './guide.ts';
import { canGoOn, newGuide } from './guide.ts';
import { parseVersion, quirkOf, tooOld, type Version, versionText } from './ios-versions.ts';
import { onFailure, onProgress, onTick } from './looking.ts';
import { moveTo, onBack, onDone, onNext, stay, through } from './moving.ts';
import { stepAt, steps } from './steps.ts';

/** One thing happens in the guide. Pure; an event that does not fit where the person is changes nothing. */
export function reduce(guide: Guide, event: GuideEvent, around: Surroundings): Reduced {
  const handle = on[event.kind] as Handler<GuideEvent>;
  return handle(guide, event, around);
}

type Handler<E> = (guide: Guide, event: E, around: Surroundings) => Reduced;
type Of<Kind extends GuideEvent['kind']> = Extract<GuideEvent, { kind: Kind }>;

/** Moves that mean something only where a step is shown. */
const inStep =
  <E>(handle: Handler<E>): Handler<E> =>
  (guide, event, around) =>
    guide.phase === 'step' ? handle(guide, event, around) : stay(guide);

const view = (view: Guide['view']) => inStep((guide) => stay({ ...guide, view, trouble: null }));

const on: { [Kind in GuideEvent['kind']]: Handler<Of<Kind>> } = {
  begin: (_guide, { remembered, device }, around) => onBegin(remembered, device, around),
  device: (guide, { device }) => stay(onDevice(guide, device)),
  version: onVersion,
  'version-unknown': onVersion,
  'version-skipped': onVersion,
  'go-on': (guide, _event, around) => onGoOn(guide, around),
  'start-over': (_guide, _event, around) => onBegin(null, null, around),
  'another-phone': onAnotherPhone,
  'pre-flight': onPreFlight,
  'tell-it': (guide) => ({ guide, effects: ['hand-off'] }),
  next: inStep((guide, { from }, around) => onNext(guide, from, around)),
  back: inStep((guide, { from }, around) => onBack(guide, from, around)),
  go: inStep((guide, { step }, around) => moveTo(guide, step, around)),
  stuck: view('stuck'),
  'all-steps': view('all-steps'),
  return: view('card'),
  trouble: inStep((guide, { trouble }) => onTrouble(guide, trouble)),
  'check-now': onCheckNow,
  done: inStep((guide, _event, around) => onDone(guide, around)),
  // Said before Usher has looked, it is looked up first.
  finish: inStep((guide, _event, around) => (guide.saidDone ? through(guide) : onFinish(guide, around))),
  tick: (guide) => (guide.phase === 'step' ? onTick(guide) : { guide, effects: ['stop-watching'] }),
  progress: (guide, { known }, around) => onProgress(guide, known, around),
  failure: inStep((guide, { failure }) => onFailure(guide, failure)),
};

function onCheckNow(guide: Guide, _event: unknown, { now }: Surroundings): Reduced {
  if (guide.phase === 'pre-flight') return { guide, effects: ['pre-flight'] };
  if (guide.phase !== 'step') return stay(guide);
  return { guide: { ...guide, view: 'card', trouble: null, checkedAt: now.toISOString() }, effects: ['look'] };
}

function onBegin(remembered: Guide | null, device: Device | null, { now }: Surroundings): Reduced {
  if (!remembered || !canGoOn(remembered)) {
    const guide = device ? onDevice(newGuide(now), device) : newGuide(now);
    return { guide, effects: ['stop-watching', 'look'] };
  }
  return stay({ ...remembered, phase: 'resume', view: 'card', trouble: null });
}

/** Whoever took the wrong one says so by typing the other; the place is kept. */
function onDevice(guide: Guide, device: Device): Guide {
  if (guide.phase === 'device') return { ...guide, device, phase: 'version' };
  if (guide.phase === 'step') return { ...guide, device, view: 'card', trouble: null };
  return askedForVersion.includes(guide.phase) ? { ...guide, device } : guide;
}

const askedForVersion: readonly Guide['phase'][] = ['version', 'where-version', 'too-old', 'quirk'];

function onVersion(guide: Guide, event: Of<'version' | 'version-unknown' | 'version-skipped'>, around: Surroundings): Reduced {
  if (!askedForVersion.includes(guide.phase)) return stay(guide);
  if (event.kind === 'version-unknown') return stay({ ...guide, phase: 'where-version' });
  if (event.kind === 'version-skipped') return beforeFlight({ ...guide, version: null });

  const version = parseVersion(event.version);
  if (!version) return stay({ ...guide, phase: 'where-version' });
  const known = { ...guide, version: versionText(version) };
  if (tooOld(version, lowestFor(guide, around))) return stay({ ...known, phase: 'too-old' });
  return quirkOf(version) ? stay({ ...known, phase: 'quirk' }) : beforeFlight(known);
}

/** Usher’s own minimum, or the company’s when that is higher. */
function lowestFor({ companyMinimum }: Guide, { minimumVersion }: Surroundings): Version {
  const company = companyMinimum ? parseVersion(companyMinimum) : null;
  return company && tooOld(minimumVersion, company) ? company : minimumVersion;
}

const beforeFlight = (guide: Guide): Reduced => ({
  guide: { ...guide, phase: 'pre-flight', findings: [] },
  effects: ['pre-flight'],
});

function onPreFlight(guide: Guide, { findings, minimum }: Of<'pre-flight'>, around: Surroundings): Reduced {
  if (guide.phase !== 'pre-flight') return stay(guide);
  const checked = { ...guide, findings, companyMinimum: minimum, findingsAt: around.now.toISOString() };
  // What cannot be checked is said on the first step, and does not hold anybody up.
  if (findings.some(({ status }) => status === 'fail')) return stay(checked);
  const version = guide.version === null ? null : parseVersion(guide.version);
  if (version && tooOld(version, lowestFor(checked, around))) return stay({ ...checked, phase: 'too-old' });
  return moveTo(checked, 1, around);
}

function onGoOn(guide: Guide, around: Surroundings): Reduced {
  switch (guide.phase) {
    case 'quirk':
      return beforeFlight(guide);
    case 'pre-flight':
      return guide.findings.length > 0 ? moveTo(guide, 1, around) : stay(guide);
    case 'resume':
      return onResume(guide, around);
    case 'already':
      return guide.step > 12 ? through(guide) : moveTo(guide, guide.step, around);
    default:
      return stay({ ...guide, view: 'card', trouble: null });
  }
}

/** The wait for the phone starts anew: the person was away, not the phone. */
function onResume({ failure: _old, ...guide }: Guide, around: Surroundings): Reduced {
  return moveTo({ ...guide, waitingSince: null }, guide.step, around);
}

function onAnotherPhone(guide: Guide): Reduced {
  if (guide.phase !== 'already' || !guide.known?.phone) return stay(guide);
  const otherPhones = [...guide.otherPhones, guide.known.phone.id];
  return stay({ ...guide, phase: 'device', device: null, step: 0, movedTo: 0, known: null, otherPhones });
}

const onFinish = (guide: Guide, around: Surroundings): Reduced =>
  guide.step === steps.length ? onDone(guide, around) : stay(guide);

function onTrouble(guide: Guide, trouble: string): Reduced {
  const known = stepAt(guide.step).troubles.some(({ id }) => id === trouble);
  return known ? stay({ ...guide, view: 'trouble', trouble }) : stay(guide);
}
