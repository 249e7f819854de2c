import type { GuideEvent, Reduced, Surroundings } from './events.ts';
import type { Guide } from './guide.ts';
import { newGuide } from './guide.ts';
import { parseVersion, quirkOf, tooOld, versionText } from './ios-versions.ts';
import { onFailure, onProgress, onTick } from './looking.ts';
import { moveTo, onBack, onDone, onNext, stay, through } from './moving.ts';
import { stepAt } from './steps.ts';

/** One thing happens in the guide. Pure; an event that does not fit where the person is changes nothing. */
export function reduce(guide: Guide, event: GuideEvent, around: Surroundings): Reduced {
  switch (event.kind) {
    case 'begin':
      return onBegin(event.remembered, around);
    case 'device':
      return guide.phase === 'device' ? stay({ ...guide, device: event.device, phase: 'version' }) : stay(guide);
    case 'version':
    case 'version-unknown':
    case 'version-skipped':
      return onVersion(guide, event, around);
    case 'go-on':
      return onGoOn(guide, around);
    case 'start-over':
      return onBegin(null, around);
    case 'another-phone':
      return onAnotherPhone(guide);
    case 'pre-flight':
      return onPreFlight(guide, event.findings, around);
    case 'tell-it':
      return { guide, effects: ['hand-off'] };
    default:
      return inStep(guide, event, around);
  }
}

type StepEvent = Exclude<
  GuideEvent,
  {
    kind:
      | 'begin'
      | 'device'
      | `version${string}`
      | 'go-on'
      | 'start-over'
      | 'another-phone'
      | 'pre-flight'
      | 'tell-it';
  }
>;

function inStep(guide: Guide, event: StepEvent, around: Surroundings): Reduced {
  if (event.kind === 'progress') return onProgress(guide, event.known, around);
  if (event.kind === 'check-now' && guide.phase === 'pre-flight') return { guide, effects: ['pre-flight'] };
  if (guide.phase !== 'step') return stay(guide);
  switch (event.kind) {
    case 'next':
      return onNext(guide, event.from, around);
    case 'back':
      return onBack(guide, event.from, around);
    case 'go':
      return moveTo(guide, event.step, around);
    case 'stuck':
      return stay({ ...guide, view: 'stuck', trouble: null });
    case 'trouble':
      return onTrouble(guide, event.trouble);
    case 'all-steps':
      return stay({ ...guide, view: 'all-steps', trouble: null });
    case 'return':
      return stay({ ...guide, view: 'card', trouble: null });
    case 'check-now':
      return { guide: { ...guide, view: 'card', checkedAt: around.now.toISOString() }, effects: ['look'] };
    case 'tick':
      return onTick(guide);
    case 'done':
      return onDone(guide, around);
    case 'finish':
      return guide.saidDone ? through(guide) : stay(guide);
    case 'failure':
      return onFailure(guide, event.failure);
  }
}

function onBegin(remembered: Guide | null, { now }: Surroundings): Reduced {
  const going = remembered !== null && remembered.phase !== 'done' && remembered.step > 0;
  if (!going) return { guide: newGuide(now), effects: ['stop-watching', 'look'] };
  const resumesTo = remembered.phase === 'resume' ? remembered.resumesTo : remembered.phase;
  return stay({ ...remembered, phase: 'resume', resumesTo, view: 'card', trouble: null });
}

type VersionEvent = Extract<GuideEvent, { kind: `version${string}` }>;

function onVersion(guide: Guide, event: VersionEvent, around: Surroundings): Reduced {
  const asked: readonly string[] = ['version', 'where-version', 'too-old', 'quirk'];
  if (!asked.includes(guide.phase)) return stay(guide);
  if (event.kind === 'version-unknown') return stay({ ...guide, phase: 'where-version' });
  if (event.kind === 'version-skipped') return beforeFlight({ ...guide, version: null });

  const version = parseVersion(event.version);
  if (!version) return stay({ ...guide, phase: 'where-version' });
  const known = { ...guide, version: versionText(version) };
  if (tooOld(version, around.minimumVersion)) return stay({ ...known, phase: 'too-old' });
  return quirkOf(version) ? stay({ ...known, phase: 'quirk' }) : beforeFlight(known);
}

const beforeFlight = (guide: Guide): Reduced => ({
  guide: { ...guide, phase: 'pre-flight', findings: [] },
  effects: ['pre-flight'],
});

function onPreFlight(guide: Guide, findings: Guide['findings'], around: Surroundings): Reduced {
  if (guide.phase !== 'pre-flight') return stay(guide);
  const checked = { ...guide, findings };
  // What cannot be checked is said on the first step, and does not hold anybody up.
  return findings.some(({ status }) => status === 'fail') ? stay(checked) : moveTo(checked, 1, around);
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
  if (guide.resumesTo !== 'step') return stay({ ...guide, phase: guide.resumesTo });
  return moveTo({ ...guide, waitingSince: null }, guide.step, around);
}

function onAnotherPhone(guide: Guide): Reduced {
  if (guide.phase !== 'already' || !guide.known?.phone) return stay(guide);
  const otherPhones = [...guide.otherPhones, guide.known.phone.id];
  return stay({ ...guide, phase: 'device', device: null, step: 0, movedTo: 0, known: null, otherPhones });
}

function onTrouble(guide: Guide, trouble: string): Reduced {
  const known = stepAt(guide.step).troubles.some(({ id }) => id === trouble);
  return known ? stay({ ...guide, view: 'trouble', trouble }) : stay(guide);
}

