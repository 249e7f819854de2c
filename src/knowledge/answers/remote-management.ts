import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const remoteManagement: Answer = {
  id: 'remote-management',
  question: 'What do I allow with Allow Remote Management?',
  answer:
    'You let your company manage a work area on your phone: work apps, work accounts and a few settings, such as a six-digit passcode. It cannot look into your private things, follow where you are, or erase the whole phone. You can end it at any time by removing the work account.',
  phrasings: [
    'is it safe to allow remote management',
    'what does allow remote management mean',
    'is remote management dangerous',
    'what do i agree to',
    'should i tap allow',
    'remote management sounds scary',
    'do they control my phone',
    'do they take over my phone',
    'does my company change my passcode',
  ],
  source: sources.deviceCommands,
  checkedOn: '2026-11-23',
};
