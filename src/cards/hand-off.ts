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
  /** How many lines are not shown yet, in words; may be empty. */
  more: string;
  typed: string;
  buttons: Button[];
}

const text = { reportLabel: 'What IT will read' };

export function handOffCard(data: HandOffData): Attachment {
  const reportLabel = wordsFor('card.hand-off', text, localeOf(data))('reportLabel');
  return renderTemplate('hand-off', {
    ...data,
    ...frame(data, [data.title, data.text, ...spoken(reportLabel, data), data.typed]),
    reportLabel,
    report: rows(data.report),
    hasReport: data.report.length > 0,
  });
}

/** Nobody wants minutes of it read out; all of it can be read on the card. In characters. */
const spokenMost = 1800;

function spoken(label: string, { report, more }: HandOffData): string[] {
  if (report.length === 0) return [];
  let letters = 0;
  return [label, ...report.filter((line) => (letters += line.length) <= spokenMost), more];
}

export const sample: HandOffData = {
  title: 'Shall I tell your IT team?',
  text: 'They get your name and the lines below, nothing else. Somebody will write to you.',
  report: [
    'No enrollment profile for account driven user enrollment is assigned.',
    'You are at step 4 of 12.',
    'iPhone with iOS 18.2.',
  ],
  more: '3 more lines',
  typed: 'You can also type **send it** or **not now**.',
  buttons: [{ ...button('Send it', 'hand-off.send'), style: 'positive' }, button('Not now', 'hand-off.cancel')],
};
