import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const managedAppleAccount: Answer = {
  id: 'managed-apple-account',
  question: 'Apple wrote to me about my Apple account. Is that real?',
  answer:
    'It can be. When a company starts to use work Apple accounts, Apple writes to people whose own Apple account uses a work address and asks them to choose another address. Do not follow a link in a hurry: open **Settings**, tap your name, and look there. If you are not sure, ask IT.',
  phrasings: [
    'email from apple about my account',
    'apple sent me an email',
    'apple asks me to change my apple id',
    'is the mail from apple genuine',
    'apple says my account name will change',
    'what is a managed apple account',
    'managed apple id meaning',
    'update your apple account message',
  ],
  source: sources.nameConflicts,
  checkedOn: '2026-11-23',
};
