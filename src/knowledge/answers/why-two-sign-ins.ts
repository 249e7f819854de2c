import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whyTwoSignIns: Answer = {
  id: 'why-two-sign-ins',
  question: 'Why do I have to sign in twice?',
  answer:
    'The first sign-in tells your company that it is you. The second one, **Sign In to iCloud**, opens the work Apple account that your company made for you. Depending on your company it takes your normal work password or one that IT gave you. Your own iCloud is not touched.',
  phrasings: [
    'what is sign in to icloud',
    'why two sign ins',
    'why sign in two times',
    'which password for sign in to icloud',
    'it asks for icloud password',
    'why does it ask me to sign in again',
    'why icloud',
    'second password prompt',
    'sign in to icloud which account',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
