import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const wrongAccount: Answer = {
  id: 'wrong-account',
  question: 'I signed in with the wrong account. What now?',
  answer:
    'Before you tapped **Allow Remote Management**, nothing has changed: go back to **VPN & Device Management** and start the sign-in again with your work address. If a wrong account stands under **MANAGED ACCOUNT** already, do not remove it yet. Type **tell it**, so that IT looks with you.',
  phrasings: [
    'used my private account by mistake',
    'i entered the wrong email',
    'i signed in with my private account',
    'it shows another account',
    'wrong user name is shown',
    'signed in with my private account by mistake',
    'signed in as somebody else',
    'how do i change the account',
    'typed the wrong address',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
