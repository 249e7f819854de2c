import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const canItWipe: Answer = {
  id: 'can-it-wipe',
  question: 'Can IT erase my whole phone?',
  answer:
    'No. With this kind of set-up, Apple does not let your company erase the phone. IT can remove the work part, and only that. IT can also send a lock, which your own passcode or Face ID opens again.',
  phrasings: [
    'can they wipe my iphone',
    'can it erase my entire phone',
    'can the company delete everything',
    'remote wipe',
    'will they erase my photos',
    'can my boss factory reset my phone',
    'can it lock my phone',
    'can they reset my iphone remotely',
  ],
  source: sources.deviceCommands,
  checkedOn: '2026-11-23',
};
