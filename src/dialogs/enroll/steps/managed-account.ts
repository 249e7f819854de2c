import type { Step } from '../step.ts';

export const managedAccount: Step = {
  id: 'managed-account',
  proved: false,
  watched: true,
  troubles: [
    { id: 'not-listed', then: 'it' },
    { id: 'still-private', then: 'back' },
  ],
  text: {
    title: 'Check your work account',
    todo1: 'Look at **VPN & Device Management** once more.',
    expect: 'Your work address below **MANAGED ACCOUNT**.',

    'not-listed': 'My work account is not there',
    'not-listed-answer':
      'Close **Settings**, wait a minute with Wi-Fi on, and look again. If it is still missing, restart the {device} and go back to step 3. IT can help if that does not bring it.',
    'still-private': 'Where are my private things?',
    'still-private-answer':
      'All where they were. Work apps and work data live in a part of their own, and your photos, messages and apps are not in it.',
  },
};
