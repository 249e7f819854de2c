import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf, rows } from './frame.ts';
import { renderTemplate } from './render.ts';

/** Opens a page. The address is one of Usher's own, never one from outside. */
export interface LinkButton {
  title: string;
  url: string;
}

/** Why a person cannot sign in: one cause or one question, one thing to do, and honestly what could not be seen. */
export interface DiagnosisData extends CardFrame {
  /** How this follows from what came before, in a few words. */
  lead: string;
  /** The cause in one sentence, or the question. */
  title: string;
  /** What else belongs to the cause, or why Usher asks; may be empty. */
  detail: string;
  /** How sure this is, in words; may be empty. */
  sure: string;
  /** As of when, in words; may be empty. */
  asOf: string;
  /** Whether `title` asks; `next` then says where to look. */
  asks: boolean;
  /** The one thing to do now; may be empty. */
  next: string;
  /** What was looked at and as of when, a line each. */
  checked: string[];
  /** What could not be looked at and why, a line each. */
  unknown: string[];
  typed: string;
  /** The main button where it opens a page. They stand before the others. */
  links: LinkButton[];
  buttons: Button[];
}

const text = {
  nextLabel: 'What to do now',
  whereLabel: 'Where to look',
  checkedLabel: 'What I checked, and when',
  unknownLabel: 'What I can’t see',
};

export function diagnosisCard(data: DiagnosisData): Attachment {
  const words = wordsFor('card.diagnosis', text, localeOf(data));
  const nextLabel = words(data.asks ? 'whereLabel' : 'nextLabel');
  const labelled = (label: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`${label}:`, ...lines] : []);
  const spoken = [
    data.lead,
    data.title,
    data.detail,
    data.sure,
    data.asOf,
    ...labelled(nextLabel, data.next === '' ? [] : [data.next]),
    ...labelled(words('unknownLabel'), data.unknown),
    ...labelled(words('checkedLabel'), data.checked),
    data.typed,
  ].map((part) => part.replaceAll(' · ', '; '));
  return renderTemplate('diagnosis', {
    ...data,
    ...frame(data, spoken),
    sureness: [data.sure, data.asOf].filter((part) => part !== '').join(' '),
    nextStyle: data.asks ? 'emphasis' : 'accent',
    nextLabel,
    unknownLabel: words('unknownLabel'),
    unknown: rows(data.unknown),
    hasUnknown: data.unknown.length > 0,
    checkedLabel: words('checkedLabel'),
    checked: rows(data.checked),
    hasChecked: data.checked.length > 0,
  });
}

export const sample: DiagnosisData = {
  lead: 'Why you can’t sign in',
  title: 'Your password was not accepted 4 times.',
  detail: 'The last time was today at 10:38.',
  sure: 'Most likely this is what stops you.',
  asOf: 'As of 10:42.',
  asks: false,
  next: 'Set a new password. The page is also at aka.ms/sspr.',
  checked: ['Your sign-ins of the last 24 hours: as of 10:42', 'Fine as of 10:42: Your account · Your licence · Your phone'],
  unknown: ['The rules for signing in: I am not allowed to look at this in your company.'],
  typed: 'You can also type **reset my password**, **check again**, **that’s not it** or **send to IT**.',
  links: [{ title: 'Reset my password', url: 'https://aka.ms/sspr' }],
  buttons: [
    button('Check again', 'diagnose.again'),
    button('That’s not it', 'diagnose.not-it'),
    button('Send to IT', 'diagnose.tell'),
  ],
};
