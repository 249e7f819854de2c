import type { Attachment } from 'botbuilder';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, rows } from './frame.ts';
import { renderTemplate } from './render.ts';

/** The first thing a person sees. */
export interface WelcomeData extends CardFrame {
  title: string;
  text: string;
  /** What Usher can do and what it cannot see, a line each. */
  points: string[];
  /** How to answer by typing; names the words of every button. */
  typed: string;
  buttons: Button[];
}

export function welcomeCard(data: WelcomeData): Attachment {
  return renderTemplate('welcome', {
    ...data,
    ...frame(data, [data.title, data.text, ...data.points, data.typed]),
    points: rows(data.points),
  });
}

export const sample: WelcomeData = {
  title: 'Hello Robin, I am Usher',
  text: 'I help you set up your own iPhone for work, step by step, right here in the chat.',
  points: [
    'It takes about 15 minutes. You can stop and come back at any time.',
    'Your photos, messages and private apps stay yours. Your company cannot see them.',
    'Keep this chat open on a computer, and your iPhone in your hand.',
  ],
  typed: 'You can also type **set up my iphone**, **why can’t I sign in** or **help**.',
  buttons: [
    { ...button('Set up my iPhone', 'command.set-up-iphone'), style: 'positive' },
    button('Why can’t I sign in?', 'command.sign-in-help'),
    button('Help', 'command.help'),
  ],
};
