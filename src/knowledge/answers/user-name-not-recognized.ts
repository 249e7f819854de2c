import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const userNameNotRecognized: Answer = {
  id: 'user-name-not-recognized',
  question: 'It says “User Name Not Recognized”. What does that mean?',
  answer:
    'Look first whether your work address is typed without a mistake, and try once more. If it comes again, your account most often lacks the licence for a work phone. That is for IT to give you: type **tell it**.',
  phrasings: [
    'user name not recognized',
    'user name not recognised',
    'username not recognized',
    'username is not recognised',
    'the user name is not recognized',
    'this user account is not authorized to use microsoft intune',
    'user account is not authorized',
  ],
  source: sources.troubles,
  checkedOn: '2026-11-23',
};
