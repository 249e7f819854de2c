import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const setUpHangs: Answer = {
  id: 'set-up-hangs',
  question: 'The set-up hangs. What now?',
  answer:
    'Leave the phone unlocked and on Wi-Fi for five minutes. Then close **Settings**, open it again, and look under **VPN & Device Management**: if your work account stands there, it worked. If not, restart the phone and do the step again.',
  phrasings: [
    'it does not finish',
    'stuck at remote management',
    'it keeps loading',
    'spinning wheel',
    'the setup is frozen',
    'the setup is stuck',
    'it hangs',
    'setup stuck',
    'nothing happens',
    'profile is not installing',
    'still waiting for the profile',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
