import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** iPhone or iPad? */
export interface DeviceQuestionData extends CardFrame {
  title: string;
  text: string;
  /** What helps to begin; may be empty. */
  where: string;
  typed: string;
  buttons: Button[];
}

const text = { whereLabel: 'Good to know' };

export function deviceQuestionCard(data: DeviceQuestionData): Attachment {
  const whereLabel = wordsFor('card.device-question', text, localeOf(data))('whereLabel');
  return renderTemplate('device-question', {
    ...data,
    ...frame(data, [data.title, data.text, data.where, data.typed]),
    whereLabel,
  });
}

export const sample: DeviceQuestionData = {
  title: 'Which device do you want to set up?',
  text: 'The steps are nearly the same on both. Some names differ.',
  where: 'Not sure? Open **Settings**, then **General**, then **About**. Look at **Model Name**.',
  typed: 'You can also type **iphone** or **ipad**.',
  buttons: [button('iPhone', 'enroll.device', { device: 'iphone' }), button('iPad', 'enroll.device', { device: 'ipad' })],
};
