import { buttonOf, type Choice, listed } from './choice.ts';
import { choicesOf } from './choices.ts';
import type { Guide } from './guide.ts';
import { stepAt, steps } from './steps.ts';
import { type Listener, type Voice, voiceFor } from './voice.ts';

/** What a screen is made from; the footer is shared by all cards. */
export interface Stage {
  guide: Guide;
  voice: Voice;
  listener: Listener;
  choices: Choice[];
  footer: { locale: string; typed: string; buttons: ReturnType<typeof buttonOf>[] };
}

export function stageOf(guide: Guide, listener: Listener): Stage {
  const voice = voiceFor(guide, listener);
  const choices = choicesOf(guide, voice, listener);
  const typed = choices.length > 0 ? voice.say('typed', { words: listed(choices, listener.locale) }) : '';
  return { guide, voice, listener, choices, footer: { locale: listener.locale, typed, buttons: choices.map(buttonOf) } };
}

/** Slots that say where the person is. */
export const placeOf = ({ guide, voice }: Pick<Stage, 'guide' | 'voice'>) => ({
  number: guide.step,
  count: steps.length,
  step: voice.step(stepAt(guide.step), 'title'),
});
