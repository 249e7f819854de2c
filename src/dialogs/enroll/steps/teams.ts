import type { Step } from '../step.ts';

export const teams: Step = {
  id: 'teams',
  proved: true,
  watched: true,
  troubles: [
    { id: 'no-teams', then: 'it' },
    { id: 'asks-again', then: 'it' },
    { id: 'not-allowed', then: 'sign-in-help' },
  ],
  text: {
    title: 'Open Teams on the {device}',
    todo1: 'On the {device}, open **Teams** before any other work app.',
    todo2: 'Sign in with your work account and follow what it asks.',
    todo3: 'Send me **done**, from Teams on the {device} or from here.',
    expect: 'Your chats in Teams, without another question.',

    'no-teams': 'Teams is not on the {device}',
    'no-teams-answer':
      'It comes with the work apps, so wait for its **Install** message. If it does not come, IT can see whether Teams is assigned to you.',
    'asks-again': 'It keeps asking me to sign in',
    'asks-again-answer':
      'Open **Authenticator** once, then sign in to **Teams** again and wait a minute. If it goes on asking, a company setting may not have reached your {device}, and IT can check that.',
    'not-allowed': 'It says I may not get in',
    'not-allowed-answer':
      'A company rule may still wait for something on the {device}. I can look at your newest sign-in and say which one.',
  },
};
