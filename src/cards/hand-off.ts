import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf, rows } from './frame.ts';
import { renderTemplate } from './render.ts';

/** What the person sees before and after IT is told. */
export interface HandOffData extends CardFrame {
  title: string;
  text: string;
  /** What IT gets to read, a line each. */
  report: string[];
  typed: string;
  buttons: Button[];
}

const text = { reportLabel: 'What IT will read' };

export function handOffCard(data: HandOffData): Attachment {
  const reportLabel = wordsFor('card.hand-off', text, localeOf(data))('reportLabel');
  return renderTemplate('hand-off', {
    ...data,
    ...frame(data, [data.title, data.text, ...(data.report.length > 0 ? [reportLabel, ...data.report] : []), data.typed]),
    reportLabel,
    report: rows(data.report),
    hasReport: data.report.length > 0,
  });
}

export const sample: HandOffData = {
  title: 'Shall I tell your IT team?',
  text: 'They get your name and the lines below, nothing else. Somebody will write to you.',
  report: [
    'No enrollment profile for account driven user enrollment is assigned.',
    'You are at step 4 of 12.',
    'iPhone with iOS 18.2.',
  ],
  typed: 'You can also type **send it** or **not now**.',
  buttons: [{ ...button('Send it', 'hand-off.send'), style: 'positive' }, button('Not now', 'hand-off.cancel')],
};
