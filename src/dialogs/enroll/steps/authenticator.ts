import type { Step } from '../step.ts';

export const authenticator: Step = {
  id: 'authenticator',
  proved: true,
  watched: true,
  troubles: [
    { id: 'no-prompt', then: 'it' },
    { id: 'own-authenticator', then: 'back' },
    { id: 'work-app-error', then: 'back' },
  ],
  text: {
    title: 'Let Microsoft Authenticator arrive',
    todo1: 'Wait for a message that wants to install **Microsoft Authenticator**.',
    todo2: 'Tap **Install**.',
    todo3: 'Leave the other work apps closed until it is there: they show an error before.',
    expect: '**Authenticator** among your apps.',

    'no-prompt': 'No message comes',
    'no-prompt-answer':
      'It can take up to 15 minutes. Keep the {device} unlocked and on Wi-Fi, then restart it once. If it still does not come, IT can check that Authenticator is assigned to you.',
    'own-authenticator': 'I already have Authenticator',
    'own-authenticator-answer':
      'Keep it, with all your codes. Go on to Teams and sign in with the copy you have. If work apps still ask for Authenticator then, let IT look first; please do not delete it.',
    'work-app-error': 'A work app shows an error',
    'work-app-error-answer':
      'That is normal until Authenticator has arrived. Close the app, wait for Authenticator, and open the app again.',
  },
};
