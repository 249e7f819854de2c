import type { Step } from '../step.ts';

export const password: Step = {
  id: 'password',
  proved: false,
  watched: false,
  troubles: [
    { id: 'which-password', then: 'back' },
    { id: 'password-refused', then: 'sign-in-help' },
    { id: 'apple-refuses', then: 'it' },
  ],
  text: {
    title: 'Enter the password',
    todo1: 'Type the password for the user name you see.',
    todo2: 'Tap **Continue**.',
    expect: 'A page with **Allow Remote Management**.',

    'which-password': 'Which password is it?',
    'which-password-answer':
      'Most often your normal work password. If IT gave you a separate Apple work account, use its password. It is never the password of your own iCloud.',
    'password-refused': 'My password is refused',
    'password-refused-answer':
      'Try it once on your computer at myaccount.microsoft.com, so that you know it is right. Do not try again and again: the account could get locked. I can look at your newest sign-in and say what Microsoft saw.',
    'apple-refuses': 'Apple says it cannot sign me in',
    'apple-refuses-answer':
      'Then the Apple part of your work account is not ready, and that is for IT to set up. You have done nothing wrong.',
  },
};
