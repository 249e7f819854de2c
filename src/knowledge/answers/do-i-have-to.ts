import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const doIHaveTo: Answer = {
  id: 'do-i-have-to',
  question: 'Do I have to do this?',
  answer:
    'Whether you use your own phone for work is between you and your company; please ask your manager or IT if you would rather not. Without the set-up, work apps may refuse to sign you in on this phone. You can take work off again at any time, and only work data goes.',
  phrasings: [
    'must i do this',
    'do i have to',
    'is it mandatory',
    'can i say no',
    'i do not want this on my private phone',
    'what happens if i refuse',
    'is this voluntary',
    'am i forced to enroll my own phone',
    'can i opt out',
    'why does the company need my private phone',
  ],
  source: sources.methods,
  checkedOn: '2026-11-23',
};
