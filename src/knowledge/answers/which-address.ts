import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whichAddress: Answer = {
  id: 'which-address',
  question: 'Which address do I type?',
  answer:
    'Your work address, exactly as you sign in to Outlook or Teams. Do not use your private mail or your own Apple account. If IT gave you a separate Apple work account, use it only where the phone asks for iCloud.',
  phrasings: [
    'what mail address',
    'which address',
    'which email',
    'which email do i enter',
    'my private mail or my work mail',
    'do i use my apple id or work email',
    'what account name',
    'what is my username',
    'which email address',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
