import { wordsFor } from '../../texts/words.ts';
import type { Input } from '../turn.ts';
import { choicesOf } from './choices.ts';
import type { GuideEvent } from './events.ts';
import type { Guide } from './guide.ts';
import { moveOf } from './pressed.ts';
import { text } from './text.ts';
import { moveFrom } from './typed.ts';
import { type Listener, voiceFor } from './voice.ts';

/** What the person did, as an event of the guide; null: it is not for the guide. */
export function heard(guide: Guide, input: Input, locale: string): GuideEvent | null {
  if (input.kind === 'tick') return { kind: 'tick' };
  if (input.kind === 'button') return moveOf(input.press);
  // Buttons have the same words at any hour and in any zone.
  const listener: Listener = { locale, timeZone: 'UTC', now: new Date(0), minimum: '', pictureOf: () => null };
  const choices = choicesOf(guide, voiceFor(guide, listener), listener);
  return moveFrom(input.text, { guide, choices, listOf: (key) => wordsFor('dialog.enroll', text, locale)(key) });
}
