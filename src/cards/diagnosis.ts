import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** Why a person cannot sign in: one cause, one next step, and honestly what could not be seen. */
export interface DiagnosisData extends CardFrame {
  title: string;
  cause: string;
  /** How sure this is, in words; may be empty. */
  sure: string;
  /** As of when, in words; may be empty. */
  asOf: string;
  /** The one thing to do now; may be empty. */
  next: string;
  others: { title: string; text: string }[];
  unknown: { title: string; text: string }[];
  typed: string;
  buttons: Button[];
}

const text = { nextLabel: 'What to do now', othersLabel: 'I also noticed', unknownLabel: 'What I can’t see' };

export function diagnosisCard(data: DiagnosisData): Attachment {
  const words = wordsFor('card.diagnosis', text, localeOf(data));
  const lines = [...data.others, ...data.unknown].map((line) => `${line.title}: ${line.text}`);
  return renderTemplate('diagnosis', {
    ...data,
    ...frame(data, [data.title, data.cause, data.sure, data.asOf, data.next, ...lines, data.typed]),
    sureness: [data.sure, data.asOf].filter((part) => part !== '').join(' · '),
    nextStyle: 'accent',
    nextLabel: words('nextLabel'),
    othersLabel: words('othersLabel'),
    hasOthers: data.others.length > 0,
    unknownLabel: words('unknownLabel'),
    hasUnknown: data.unknown.length > 0,
  });
}

export const sample: DiagnosisData = {
  title: 'Microsoft Authenticator is not on your iPhone yet',
  cause: 'Your work apps need it to sign you in. It is on its way, but it has not arrived.',
  sure: 'I am sure about this',
  asOf: 'As of 10:42',
  next: 'Keep your iPhone unlocked and on Wi-Fi. When it asks to install **Authenticator**, tap **Install**.',
  others: [{ title: 'A wrong password', text: 'There was one today at 09:58. One alone does no harm.' }],
  unknown: [{ title: 'The rules for signing in', text: 'I am not allowed to read them here.' }],
  typed: 'You can also type **check again** or **tell it**.',
  buttons: [{ ...button('Check again', 'sign-in-help.again'), style: 'positive' }, button('Tell IT', 'command.hand-off')],
};
