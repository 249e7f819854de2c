import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

export type StepState = 'done' | 'now' | 'next';

/** The whole way at a glance. */
export interface AllStepsData extends CardFrame {
  title: string;
  steps: { number: number; title: string; state: StepState }[];
  typed: string;
  buttons: Button[];
}

const text = { done: '✓ Done', now: '▸ You are here', next: 'To come' };
const looks = {
  done: { color: 'Good', weight: 'Default', subtle: false },
  now: { color: 'Accent', weight: 'Bolder', subtle: false },
  next: { color: 'Default', weight: 'Default', subtle: true },
} as const;

export function allStepsCard(data: AllStepsData): Attachment {
  const words = wordsFor('card.all-steps', text, localeOf(data));
  const steps = data.steps.map(({ number, title, state }) => ({
    number: `${number}`,
    title,
    word: words(state),
    ...looks[state],
  }));
  return renderTemplate('all-steps', {
    ...data,
    ...frame(data, [data.title, ...steps.map((step) => `${step.number}. ${step.title}: ${step.word}`), data.typed]),
    steps,
  });
}

export const sample: AllStepsData = {
  title: 'All steps',
  steps: [
    { number: 1, title: 'Open Settings', state: 'done' },
    { number: 2, title: 'Open General', state: 'done' },
    { number: 3, title: 'Open VPN & Device Management', state: 'done' },
    { number: 4, title: 'Sign in with your work address', state: 'now' },
    { number: 5, title: 'Sign in to iCloud', state: 'next' },
    { number: 6, title: 'Type your password', state: 'next' },
    { number: 7, title: 'Allow remote management', state: 'next' },
  ],
  typed: 'Type a number to go there, or **go on**, or **start over**.',
  buttons: [{ ...button('Go on', 'enroll.go-on'), style: 'positive' }, button('Start over', 'command.start-over')],
};
