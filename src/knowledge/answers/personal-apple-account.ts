import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const personalAppleAccount: Answer = {
  id: 'personal-apple-account',
  question: 'Is my own Apple account safe?',
  answer:
    'Yes. Your own Apple account stays signed in, and the work account stands next to it. The two never mix: photos, purchases, messages and backups stay with yours. You never have to sign out of your own iCloud.',
  phrasings: [
    'do i have to sign out of my private icloud',
    'sign out of my own icloud',
    'do i need to sign out',
    'what happens to my apple id',
    'does it change my personal apple account',
    'are my icloud photos safe',
    'what happens to my photos',
    'will it mix work and private icloud',
    'keep my own apple id',
    'will imessage and facetime use my work account',
    'are my purchases safe',
  ],
  source: sources.deployment,
  checkedOn: '2026-11-23',
};
