import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const storage: Answer = {
  id: 'storage',
  question: 'How much storage does it need?',
  answer:
    'Mostly as much as the work apps, often a few hundred megabytes each. You can delete a work app that you do not use and install it again later. Leave the work account itself in place, because removing it erases all work data.',
  phrasings: [
    'how much space does it take',
    'my storage is full',
    'not enough memory for the apps',
    'how many gb',
    'free up space',
    'phone is full',
  ],
  source: sources.methods,
  checkedOn: '2026-11-23',
};
