import type { Step } from '../step.ts';

export const allow: Step = {
  id: 'allow',
  proved: false,
  watched: true,
  troubles: [
    { id: 'what-it-allows', then: 'back' },
    { id: 'invalid-profile', then: 'it' },
    { id: 'too-many-devices', then: 'it' },
  ],
  text: {
    title: 'Allow Remote Management',
    todo1: 'Tap **Allow Remote Management**.',
    expect: 'The {device} works for a moment. There is nothing else to tap.',

    'what-it-allows': 'What does that allow?',
    'what-it-allows-answer':
      'Your company may manage work apps, work accounts and a few settings in a separate part of the {device}. It cannot read your private content, follow where you are or erase the whole {device}. You can end it yourself at any time.',
    'invalid-profile': 'The profile could not be installed',
    'invalid-profile-answer':
      'Most often a company rule does not let private devices in yet. That is a setting of IT, not a mistake of yours.',
    'too-many-devices': '“…maximum number of devices…”',
    'too-many-devices-answer':
      'You have as many devices as your company allows. If one of them is long gone, you can take it off the list at portal.manage.microsoft.com. If you still use them all, IT can raise the number.',
  },
};
