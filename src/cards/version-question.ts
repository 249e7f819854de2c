import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** Which iOS? The field's answer arrives in the button's data as `version`. */
export interface VersionQuestionData extends CardFrame {
  title: string;
  text: string;
  /** Where to read the version. */
  where: string;
  /** null: ask by buttons and typing only. */
  input: { label: string; placeholder: string } | null;
  typed: string;
  buttons: Button[];
}

const text = { whereLabel: 'Where to look', error: 'Please type the version as a number, like 18.2.' };

export function versionQuestionCard(data: VersionQuestionData): Attachment {
  const words = wordsFor('card.version-question', text, localeOf(data));
  return renderTemplate('version-question', {
    ...data,
    ...frame(data, [data.title, data.text, data.where, data.typed]),
    whereLabel: words('whereLabel'),
    input: data.input ? [{ ...data.input, error: words('error') }] : [],
  });
}

export const sample: VersionQuestionData = {
  title: 'Which iOS version is on your iPhone?',
  text: 'The names on the screen depend on it.',
  where: 'Open **Settings**, then **General**, then **About**. Read the number next to **iOS Version**.',
  input: { label: 'iOS version', placeholder: '18.2' },
  typed: 'You can also type just the number, like **18.2**. To **use this version** fill in the field. Or type **I don’t know**.',
  buttons: [
    { ...button('Use this version', 'enroll.version'), style: 'positive' },
    button('I don’t know', 'enroll.version', { version: 'unknown' }),
  ],
};
