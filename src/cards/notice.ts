import type { Attachment } from 'botbuilder';
import { type Button, button } from './button.ts';
import { type CardFrame, frame } from './frame.ts';
import { renderTemplate } from './render.ts';

/** A title, a text, and what can be done. */
export interface NoticeData extends CardFrame {
  title: string;
  text: string;
  typed: string;
  buttons: Button[];
}

export function noticeCard(data: NoticeData): Attachment {
  // Where nothing can be pressed, something else is going on: the notice steps back.
  const quiet = data.buttons.length === 0;
  const spoken = frame(data, [data.title, data.text, data.typed]);
  return renderTemplate('notice', { ...data, ...spoken, quiet, titleSize: quiet ? 'Default' : 'Large' });
}

export const sample: NoticeData = {
  title: 'Please update your iPhone first',
  text: 'This way of setting up needs a newer iOS. Open **Settings**, **General**, **Software Update**, and come back afterwards.',
  typed: 'You can also type **I updated it** or **talk to a person**.',
  buttons: [
    { ...button('I updated it', 'enroll.version-again'), style: 'positive' },
    button('Talk to a person', 'command.hand-off'),
  ],
};
