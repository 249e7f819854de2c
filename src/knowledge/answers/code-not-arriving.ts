import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const codeNotArriving: Answer = {
  id: 'code-not-arriving',
  question: 'The code or the call does not arrive. What now?',
  answer:
    'Wait a minute and ask for it once more. On iOS 15.7 to 16.3, texts do not work while you set up, so choose a call; on iOS 15.5, neither works on the same phone. Updating iOS helps, or IT can give you a Temporary Access Pass.',
  phrasings: [
    'i do not get the sms code',
    'i do not get the sms',
    'no sms',
    'verification code not coming',
    'no text message with the code',
    'mfa code missing',
    'did not get the call',
    'two factor does not work',
    'approval message does not arrive',
  ],
  source: sources.methods,
  checkedOn: '2026-11-23',
};
