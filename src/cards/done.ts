import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** The end of the guide. */
export interface DoneData extends CardFrame {
  title: string;
  text: string;
  /** What Usher saw, a line each: "Your iPhone", "since 10:42". */
  facts: { title: string; value: string }[];
  /** How to answer by typing; may be left out when there are no buttons. */
  typed?: string;
  buttons: Button[];
}

const text = { doneLabel: '✓ All done' };

export function doneCard(data: DoneData): Attachment {
  const doneLabel = wordsFor('card.done', text, localeOf(data))('doneLabel');
  const typed = data.typed ?? '';
  return renderTemplate('done', {
    ...data,
    ...frame(data, [data.title, data.text, ...data.facts.map((fact) => `${fact.title}: ${fact.value}`), typed]),
    typed,
    doneLabel,
    hasFacts: data.facts.length > 0,
  });
}

export const sample: DoneData = {
  title: 'Your iPhone is ready for work',
  text: 'Work apps sign you in by themselves from now on. If an app asks once more, open **Teams** first.',
  facts: [
    { title: 'Your iPhone', value: 'I can see it since 10:42' },
    { title: 'Authenticator', value: 'Installed' },
    { title: 'Your company’s rules', value: 'All met' },
  ],
  typed: 'You can also type **what can IT see** or **help**.',
  buttons: [button('What can IT see?', 'answer.what-it-sees'), button('Help', 'command.help')],
};
