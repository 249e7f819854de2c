import type { Step } from '../step.ts';

export const openSettings: Step = {
  id: 'open-settings',
  proved: false,
  watched: false,
  troubles: [
    { id: 'same-phone', then: 'back' },
    { id: 'no-wifi', then: 'back' },
    { id: 'what-company-sees', then: 'back' },
  ],
  text: {
    title: 'Open Settings',
    todo1: 'Keep this chat open on your computer and take the {device} in your hand.',
    todo2: 'Connect the {device} to Wi-Fi.',
    todo3: 'On the {device}, tap **Settings**.',
    expect: 'A list with your own name at the top. You stay signed in to your own {account} all the time.',

    'same-phone': 'I am reading this on the {device}',
    'same-phone-answer':
      'That works too: switch between this chat and **Settings**, I keep your place. Work apps can ask you to wait in the middle of the set-up. If Teams closes, open it on a computer and type **set up my {device}**.',
    'no-wifi': 'I have no Wi-Fi',
    'no-wifi-answer':
      'Mobile data works as well. The work apps that arrive at the end can be several hundred megabytes, so Wi-Fi is kinder to your plan.',
    'what-company-sees': 'What can my company see?',
    'what-company-sees-answer':
      'Your company sees the model, the {system} version, the device name, battery and storage, and the work apps it installed. It does not see photos, messages, location, browsing, your private apps, serial number or phone number. It cannot erase the whole {device}, only the work part.',
  },
};
