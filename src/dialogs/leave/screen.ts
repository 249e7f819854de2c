import type { Attachment } from 'botbuilder';
import { button } from '../../cards/button.ts';
import { leaveCard } from '../../cards/leave.ts';
import { noticeCard } from '../../cards/notice.ts';
import { plain } from '../../cards/plain.ts';
import { alternatives } from '../../texts/alternatives.ts';
import { type Slots, wordsFor } from '../../texts/words.ts';
import { asTyped } from '../typed-words.ts';
import { text } from './text.ts';

export type LeavePhase = 'warning' | 'steps' | 'kept' | 'gone' | 'still' | 'cannot';

export interface Reader {
  locale: string;
  timeZone: string;
}

/** Verb's action and title of what can be done. */
export const actions = {
  warning: [
    ['go-on', 'goOn'],
    ['keep', 'keep'],
  ],
  steps: [
    ['removed', 'removed'],
    ['keep', 'keep'],
  ],
} as const;

/** What is erased and what stays comes first; the way is shown only after a yes. */
export function leaveScreen(phase: LeavePhase, reader: Reader, slots: { asOf: Date; name: string }): Attachment {
  const words = wordsFor('dialog.leave', text, reader.locale, reader.timeZone);
  if (phase !== 'warning' && phase !== 'steps') return outcome(phase, words, { locale: reader.locale, slots });
  const [main, keep] = actions[phase];
  const typed = [main, keep].map(([, label]) => asTyped(words(label)));
  const list = alternatives(typed, reader.locale);
  const asking = phase === 'warning';
  return leaveCard({
    locale: reader.locale,
    title: words(asking ? 'title' : 'stepsTitle'),
    warning: words(asking ? 'warning' : 'stepsWarning'),
    erased: asking ? [words('erased1'), words('erased2'), words('erased3')] : [],
    stays: asking ? [words('stays1'), words('stays2'), words('stays3'), words('stays4')] : [],
    steps: asking ? [] : [words('step1'), words('step2'), words('step3'), words('step4'), words('step5')],
    typed: words('typed', { words: list }),
    buttons: [
      button(words(main[1]), `leave.${main[0]}`),
      { ...button(words(keep[1]), `leave.${keep[0]}`), style: asking ? 'positive' : 'default' },
    ],
  });
}

function outcome(
  phase: Exclude<LeavePhase, 'warning' | 'steps'>,
  words: (key: keyof typeof text, slots?: Slots) => string,
  { locale, slots }: { locale: string; slots: { asOf: Date; name: string } },
): Attachment {
  const filled = { asOf: slots.asOf, name: plain(slots.name) };
  return noticeCard({ locale, title: words(`${phase}Title`), text: words(`${phase}Text`, filled), typed: '', buttons: [] });
}

/** What stays of the card when it goes on further down. */
export function leftBehind({ locale }: Reader): Attachment {
  const words = wordsFor('dialog.leave', text, locale);
  return noticeCard({ locale, title: words('title'), text: words('movedOnText'), typed: '', buttons: [] });
}
