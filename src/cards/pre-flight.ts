import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

export type CheckMark = 'pass' | 'warn' | 'fail' | 'unknown';

/** Is everything ready for this person? A check that could not be made has its own mark, never `pass`. */
export interface PreFlightData extends CardFrame {
  title: string;
  intro: string;
  checks: { mark: CheckMark; title: string; detail: string }[];
  typed: string;
  buttons: Button[];
}

const text = { pass: 'Ready', warn: 'Please note', fail: 'Missing', unknown: 'Can’t tell' };
const looks = {
  pass: { sign: '✓', color: 'Good' },
  warn: { sign: '!', color: 'Warning' },
  fail: { sign: '✗', color: 'Attention' },
  unknown: { sign: '?', color: 'Default' },
} as const;

/** What needs attention stands first, whatever the order it comes in. */
const order: readonly CheckMark[] = ['fail', 'unknown', 'warn', 'pass'];

export function preFlightCard(data: PreFlightData): Attachment {
  const words = wordsFor('card.pre-flight', text, localeOf(data));
  const sorted = data.checks.toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
  const checks = sorted.map(({ mark, title, detail }) => ({ title, detail, word: words(mark), ...looks[mark] }));
  return renderTemplate('pre-flight', {
    ...data,
    ...frame(data, [
      data.title,
      data.intro,
      ...checks.map((check) => `${check.title}: ${check.word}. ${check.detail}`),
      data.typed,
    ]),
    checks,
  });
}

export const sample: PreFlightData = {
  title: 'One thing is missing',
  intro: 'It is not your fault, and your IT team can fix it. I can send them exactly what I found.',
  checks: [
    { mark: 'pass', title: 'Your account is active', detail: '' },
    { mark: 'pass', title: 'You have a licence for work phones', detail: '' },
    { mark: 'fail', title: 'Your set-up is prepared', detail: 'No set-up for private iPhones is assigned to you yet.' },
    { mark: 'warn', title: 'Private iPhones are welcome', detail: 'Your company asks for iOS 17 or newer.' },
    {
      mark: 'unknown',
      title: 'There is room for one more device',
      detail: 'I am not allowed to look this up here. That does not stop you.',
    },
  ],
  typed: 'You can also type **tell it**, **check again** or **start anyway**.',
  buttons: [
    { ...button('Tell IT', 'command.hand-off'), style: 'positive' },
    button('Check again', 'enroll.check-again'),
    button('Start anyway', 'enroll.start-anyway'),
  ],
};
