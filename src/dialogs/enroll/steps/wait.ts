import type { Step } from '../step.ts';

export const wait: Step = {
  id: 'wait',
  proved: true,
  watched: true,
  troubles: [
    { id: 'it-hangs', then: 'back' },
    { id: 'how-long', then: 'back' },
    { id: 'error-text', then: 'it' },
  ],
  text: {
    title: 'Wait for your company to see the {device}',
    todo1: 'Leave the {device} unlocked and on Wi-Fi.',
    todo2: 'Wait a few minutes. I look for it and go on by myself.',
    expect: 'The {device} comes back to **VPN & Device Management**.',

    'it-hangs': 'Nothing moves',
    'it-hangs-answer':
      'Give it five minutes with the screen on. Then close **Settings**, open it again and look under **General**, **VPN & Device Management**: if your work account is listed, this part is done. If it is not, restart the {device} and go back to step 3.',
    'how-long': 'How long does it take?',
    'how-long-answer': 'Usually a few minutes. After 30 minutes I look at what your company’s records say and tell you.',
    'error-text': 'The {device} shows an error',
    'error-text-answer':
      'Write down the exact words or take a picture of them. IT can find the cause with it, and I add what I can see from here.',
  },
};
