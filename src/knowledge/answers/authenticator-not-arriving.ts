import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const authenticatorNotArriving: Answer = {
  id: 'authenticator-not-arriving',
  question: 'Authenticator is not installing. What now?',
  answer:
    'Keep the phone unlocked and on Wi-Fi for a few minutes, and tap **Install** when it asks. Do not get it from the App Store yourself. If it has not come after 15 minutes, restart the phone and look again. Then type **tell it**, and I pass it on.',
  phrasings: [
    'authenticator does not appear',
    'i do not see authenticator',
    'where is the authenticator app',
    'authenticator is not showing up',
    'authenticator stuck installing',
    'waiting for authenticator',
    'authenticator did not arrive',
    'no authenticator on my phone',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
