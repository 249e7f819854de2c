import type { Step } from '../step.ts';

export const icloud: Step = {
  id: 'icloud',
  proved: false,
  watched: false,
  troubles: [
    { id: 'private-icloud', then: 'back' },
    { id: 'other-name', then: 'it' },
    { id: 'mail-from-apple', then: 'it' },
  ],
  text: {
    title: 'Sign in to iCloud for work',
    todo1: 'Tap **Sign In to iCloud**.',
    expect: 'A page that asks for a password and already shows your work user name.',

    'private-icloud': 'Does it touch my own iCloud?',
    'private-icloud-answer':
      'No. This is an {account} that your company owns, next to yours. You never have to sign out of your own iCloud, and the two do not mix.',
    'other-name': 'It shows a name I do not know',
    'other-name-answer':
      'The {device} shows the Apple work account that your company made for you, and it can look different from your mail address. If IT never gave you that name, do not go on. Let me ask them.',
    'mail-from-apple': 'Apple wrote to me about my account',
    'mail-from-apple-answer':
      'That can be genuine: Apple writes to people whose private {account} uses a company address. Do not decide it in a hurry; IT can tell you what your company has planned.',
  },
};
