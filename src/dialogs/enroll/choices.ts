import { asTyped } from '../typed-words.ts';
import type { Choice } from './choice.ts';
import type { Guide } from './guide.ts';
import { offeredVersions } from './ios-versions.ts';
import { statusOf } from './status.ts';
import { stepAt, steps } from './steps.ts';
import type { GuideText } from './text.ts';
import type { Listener, Voice } from './voice.ts';

/** What the person can do now, the main thing first. At most six: Teams shows no more. */
export function choicesOf(guide: Guide, voice: Voice, listener: Listener): Choice[] {
  const { say } = voice;
  const simple = simpleChoices(say);
  if (guide.phase === 'step') return inStep(guide, voice, listener);
  const finished = guide.step > steps.length;
  const outside: Record<Exclude<Guide['phase'], 'step'>, Choice[]> = {
    device: [simple.iPhone, simple.iPad],
    version: [...versions(), simple.versionUnknown],
    'where-version': [...versions(), simple.versionSkip],
    'too-old': [simple.updated, simple.tellIt],
    quirk: [simple.goOn, simple.tellIt],
    'pre-flight': guide.findings.length > 0 ? [simple.tellIt, simple.checkAgain, simple.goOnAnyway] : [],
    already: [finished ? simple.allIsWell : goOnAt(guide, say), simple.anotherPhone],
    resume: [goOnAt(guide, say), simple.startOver],
    done: [],
  };
  return outside[guide.phase];
}

type Say = Voice['say'];

function simpleChoices(say: Say) {
  const choice = (key: keyof GuideText, move: Choice['move'], main = false): Choice => ({
    title: say(key),
    word: asTyped(say(key)),
    move,
    main,
  });
  return {
    iPhone: choice('iPhone', { kind: 'device', device: 'iPhone' }, true),
    iPad: choice('iPad', { kind: 'device', device: 'iPad' }),
    versionUnknown: choice('versionUnknown', { kind: 'version-unknown' }),
    versionSkip: choice('whereSkip', { kind: 'version-skipped' }),
    updated: choice('updated', { kind: 'version-unknown' }, true),
    tellIt: choice('tellIt', { kind: 'tell-it' }),
    goOn: choice('goOn', { kind: 'go-on' }, true),
    goOnAnyway: choice('goOnAnyway', { kind: 'go-on' }),
    checkAgain: choice('checkAgain', { kind: 'check-now' }),
    checkNow: choice('checkNow', { kind: 'check-now' }),
    allIsWell: choice('allIsWell', { kind: 'go-on' }, true),
    anotherPhone: choice('anotherPhone', { kind: 'another-phone' }),
    startOver: choice('startOver', { kind: 'start-over' }),
    stuck: { ...choice('stuck', { kind: 'stuck' }), word: say('stuckWord') },
    allSteps: choice('allSteps', { kind: 'all-steps' }),
    done: choice('done', { kind: 'done' }, true),
    finish: choice('finish', { kind: 'finish' }, true),
    signInHelp: choice('signInHelp', { kind: 'command.sign-in-help' }, true),
  };
}

const versions = (): Choice[] =>
  offeredVersions.map((number) => ({ title: `${number}`, word: `${number}`, move: { kind: 'version', version: `${number}` } }));

function goOnAt({ step }: Guide, say: Say): Choice {
  return { title: say('goOnAt', { number: step }), word: asTyped(say('goOn')), move: { kind: 'go-on' }, main: true };
}

function inStep(guide: Guide, voice: Voice, listener: Listener): Choice[] {
  const { say } = voice;
  const simple = simpleChoices(say);
  const title = say('returnTo', { number: guide.step });
  const back: Choice = { title, word: asTyped(say('back')), move: { kind: 'return' } };
  if (guide.view === 'all-steps') return [{ ...back, main: true }, simple.startOver];
  const step = stepAt(guide.step);
  if (guide.view === 'stuck') {
    const asked = step.troubles.map(({ id }, index): Choice => {
      return { title: voice.step(step, id), word: `${index + 1}`, move: { kind: 'trouble', trouble: id } };
    });
    return [...asked.slice(0, 4), simple.tellIt, back];
  }
  if (guide.view === 'trouble') {
    const then = step.troubles.find(({ id }) => id === guide.trouble)?.then;
    if (then === 'sign-in-help') return [simple.signInHelp, back, simple.tellIt];
    return then === 'it' ? [{ ...simple.tellIt, main: true }, back] : [{ ...back, main: true }, simple.tellIt];
  }
  return onCard(guide, voice, listener);
}

function onCard(guide: Guide, { say }: Voice, { now }: Listener): Choice[] {
  const simple = simpleChoices(say);
  const from = guide.step;
  const status = statusOf(guide, now);
  const last = from === steps.length;
  const next: Choice = { title: say('next'), word: asTyped(say('next')), move: { kind: 'next', from }, main: true };
  const back: Choice = { title: say('back'), word: asTyped(say('back')), move: { kind: 'back', from } };
  const forward = last ? (guide.saidDone ? [{ ...simple.checkNow, main: true }, simple.finish] : [simple.done]) : [next];
  const look = stepAt(from).proved && !(last && guide.saidDone) ? [simple.checkNow] : [];
  return [
    ...forward,
    ...look,
    ...(status?.forIt ? [simple.tellIt] : []),
    ...(from > 1 ? [back] : []),
    simple.stuck,
    simple.allSteps,
  ].slice(0, 6);
}
