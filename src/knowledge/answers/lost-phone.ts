import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const lostPhone: Answer = {
  id: 'lost-phone',
  question: 'I lost my phone. What should I do?',
  answer:
    'Tell your IT help desk at once: they can lock the phone, remove the work part and protect your account. Use **Find My** with your own Apple account to look for it; your company cannot see where it is. Type **tell it**, and I pass it on.',
  phrasings: [
    'my phone was stolen',
    'phone lost',
    'iphone lost',
    'stolen phone',
    'cannot find my phone',
    'somebody took my phone',
    'i left my phone on the train',
  ],
  source: sources.deviceCommands,
  checkedOn: '2026-11-23',
};
