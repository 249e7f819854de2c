import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const companyPortal: Answer = {
  id: 'company-portal',
  question: 'Do I need the Company Portal app?',
  answer:
    'No. You set up your phone in **Settings**, and the app you need, **Authenticator**, arrives by itself. Signing in to the Company Portal app is another way of setting up, and it is no longer offered for new private iPhones.',
  phrasings: [
    'should i install company portal',
    'company portal first',
    'need company portal',
    'where is company portal',
    'comp portal app required',
  ],
  source: sources.methods,
  checkedOn: '2026-11-23',
};
