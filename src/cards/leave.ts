import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf, numbered, rows } from './frame.ts';
import { renderTemplate } from './render.ts';

/** Taking work off the phone: the warning first, then what goes and what stays, then the way. */
export interface LeaveData extends CardFrame {
  title: string;
  warning: string;
  erased: string[];
  stays: string[];
  steps: string[];
  typed: string;
  buttons: Button[];
}

const text = {
  warningLabel: 'Before you go on',
  erasedLabel: 'What is erased',
  staysLabel: 'What stays',
  stepsLabel: 'How to do it',
};

export function leaveCard(data: LeaveData): Attachment {
  const words = wordsFor('card.leave', text, localeOf(data));
  const labelled = (label: keyof typeof text, lines: readonly string[]) => (lines.length > 0 ? [words(label), ...lines] : []);
  const spoken = [
    ...labelled('erasedLabel', data.erased),
    ...labelled('staysLabel', data.stays),
    ...labelled('stepsLabel', data.steps),
  ];
  return renderTemplate('leave', {
    ...data,
    ...frame(data, [data.title, data.warning, ...spoken, data.typed]),
    warningLabel: words('warningLabel'),
    erasedLabel: words('erasedLabel'),
    erased: rows(data.erased),
    hasErased: data.erased.length > 0,
    staysLabel: words('staysLabel'),
    stays: rows(data.stays),
    hasStays: data.stays.length > 0,
    stepsLabel: words('stepsLabel'),
    steps: numbered(data.steps),
    hasSteps: data.steps.length > 0,
  });
}

export const sample: LeaveData = {
  title: 'Remove work from your iPhone',
  warning: 'This cannot be undone. You can set up your phone again later, but what is only on the phone is lost.',
  erased: ['Your work apps and everything in them', 'Your work account and its certificates'],
  stays: ['Your photos, messages and private apps', 'Your private Apple account', 'Work mail and files that are in the cloud'],
  steps: [
    'Open **Settings**, **General**, **VPN & Device Management**.',
    'Tap your work account.',
    'Tap **Sign Out** and confirm.',
  ],
  typed: 'You can also type **I removed it** or **keep it**.',
  buttons: [button('I removed it', 'leave.done'), button('Keep it', 'leave.cancel')],
};
