import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** What a person can ask for. Each entry becomes a line and, for the first six, a button. */
export interface HelpData extends CardFrame {
  title: string;
  intro: string;
  /** `words`: what to type, as one line; `verb`: what its button sends. */
  entries: { title: string; words: string; verb: string }[];
  typed: string;
}

const text = { words: 'Type: {words}' };
/** Teams shows six buttons in a row of actions. */
const mostButtons = 6;

export function helpCard(data: HelpData): Attachment {
  const words = wordsFor('card.help', text, localeOf(data));
  const entries = data.entries.map((entry) => ({ title: entry.title, words: words('words', { words: entry.words }) }));
  return renderTemplate('help', {
    ...data,
    ...frame(data, [data.title, data.intro, ...entries.flatMap((entry) => [entry.title, entry.words]), data.typed]),
    entries,
    buttons: data.entries.slice(0, mostButtons).map((entry) => button(entry.title, entry.verb)),
  });
}

export const sample: HelpData = {
  title: 'What I can do for you',
  intro: 'Press a button or just type. You can also ask me a question about setting up your phone.',
  entries: [
    { title: 'Set up my iPhone', words: '**set up my iphone**', verb: 'command.set-up-iphone' },
    { title: 'Why can’t I sign in?', words: '**why can’t I sign in**', verb: 'command.sign-in-help' },
    { title: 'Remove work from my phone', words: '**remove work from my phone**', verb: 'command.leave-management' },
    { title: 'Talk to a person', words: '**talk to a person**, **human**', verb: 'command.hand-off' },
    { title: 'Start over', words: '**start over**', verb: 'command.start-over' },
    { title: 'Cancel', words: '**cancel**', verb: 'command.cancel' },
  ],
  typed: 'For example: **What can IT see on my phone?**',
};
