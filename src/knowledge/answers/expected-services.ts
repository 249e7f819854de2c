import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const expectedServices: Answer = {
  id: 'expected-services',
  question: 'It says “does not support the expected services”. What does that mean?',
  answer:
    'Your phone could not find your company’s set-up service, although the message sounds as if your account were to blame. Look whether the work address is typed without a mistake, and try once more. If it comes again, type **tell it**: something on your company’s side has to be repaired.',
  phrasings: [
    'your apple id does not support the expected services on this device',
    'your apple id does not support the expected services on this device contact your administrator to sign in',
    'your apple account does not support the expected services on this device',
    'your apple account does not support the expected services on this device contact your administrator to sign in',
    'sign in failed your apple account does not support the expected services on this device',
    'your apple account does not support the expected services',
    'sign in failed contact your administrator',
    'expected services error',
    'not support services message',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
