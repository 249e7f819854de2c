import type { Step } from '../step.ts';

export const apps: Step = {
  id: 'apps',
  proved: true,
  watched: true,
  troubles: [
    { id: 'no-app-messages', then: 'back' },
    { id: 'own-copy', then: 'back' },
    { id: 'app-fails', then: 'it' },
    { id: 'no-space', then: 'back' },
  ],
  text: {
    title: 'Install your work apps',
    todo1: 'Apple asks before each work app. Tap **Install** for the ones you need.',
    expect: 'Your work apps appear one after another.',

    'no-app-messages': 'No message comes',
    'no-app-messages-answer':
      'Then nothing is waiting for you right now, or it comes later. You can go on; apps may still arrive in the next hours.',
    'own-copy': 'I have that app already',
    'own-copy-answer':
      'An app you installed yourself cannot become a work app. If your company wants its own copy of it, IT can tell you what happens to what is inside. Do not delete Authenticator for this.',
    'app-fails': 'An app cannot be installed',
    'app-fails-answer':
      'Check that the {device} has free storage and Wi-Fi. If it still fails, the way the app is assigned may not fit a private device, and IT can change that.',
    'no-space': 'My storage is full',
    'no-space-answer':
      'Work apps can be several hundred megabytes each. Take only the ones you need now; the others stay on offer.',
  },
};
