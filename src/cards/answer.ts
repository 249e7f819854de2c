import type { Attachment } from 'botbuilder';
import { type Button, button } from './button.ts';
import { type CardFrame, frame } from './frame.ts';
import { renderTemplate } from './render.ts';

/** An answer to a side question. */
export interface AnswerData extends CardFrame {
  question: string;
  answer: string;
  /** Where this comes from and when it was checked, as one line. */
  source: string;
  typed: string;
  buttons: Button[];
}

export function answerCard(data: AnswerData): Attachment {
  return renderTemplate('answer', { ...data, ...frame(data, [data.question, data.answer, data.source, data.typed]) });
}

export const sample: AnswerData = {
  question: 'What can IT see on my iPhone?',
  answer:
    'The model, the iOS version, the phone’s name, free storage, and the work apps your company put there. Not your photos, messages, location or private apps.',
  source: 'From Apple’s device management documentation, checked on 23 November 2026.',
  typed: 'You can also type **go on** or **help**.',
  buttons: [button('Go on', 'enroll.go-on'), button('Help', 'command.help')],
};
