import type { Attachment } from 'botbuilder';
import { noticeCard } from '../../cards/notice.ts';
import { doneScreen } from './done-screen.ts';
import type { Guide } from './guide.ts';
import { alreadyScreen, deviceScreen, notice, preFlightScreen, quirkScreen, versionScreen } from './question-screens.ts';
import { placeOf, stageOf } from './stage.ts';
import { allStepsScreen, stepScreen, stuckScreen, troubleScreen } from './step-screens.ts';
import { steps } from './steps.ts';
import { type Listener, voiceFor } from './voice.ts';

/** The one card that stands for where the person is. */
export function screenOf(guide: Guide, listener: Listener): Attachment {
  const stage = stageOf(guide, listener);
  const { say } = stage.voice;
  switch (guide.phase) {
    case 'device':
      return deviceScreen(stage);
    case 'version':
    case 'where-version':
      return versionScreen(stage);
    case 'too-old':
      return notice(stage, say('tooOldTitle'), say('tooOldText'));
    case 'quirk':
      return quirkScreen(stage);
    case 'pre-flight':
      return preFlightScreen(stage);
    case 'already':
      return alreadyScreen(stage);
    case 'resume':
      return notice(stage, say('resumeTitle'), say('resumeText', placeOf(stage)));
    case 'done':
      return doneScreen(stage);
    case 'step':
      return { card: stepScreen, stuck: stuckScreen, trouble: troubleScreen, 'all-steps': allStepsScreen }[guide.view](stage);
  }
}

/** What stays of a card when the guide goes on further down, or later. */
export function leftBehind(guide: Guide, listener: Listener, paused: boolean): Attachment {
  const voice = voiceFor(guide, listener);
  const inSteps = guide.step > 0 && guide.step <= steps.length;
  const title = inSteps ? voice.say('movedOn', placeOf({ guide, voice })) : voice.say('deviceTitle');
  const text = voice.say(paused ? 'pausedText' : 'movedOnText');
  return noticeCard({ locale: listener.locale, title, text, typed: '', buttons: [] });
}
