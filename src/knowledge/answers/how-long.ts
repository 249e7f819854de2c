import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const howLong: Answer = {
  id: 'how-long',
  question: 'How long does the set-up take?',
  answer:
    'Plan about 15 minutes. The sign-in takes a few of them; then **Authenticator** and your work apps arrive by themselves. You can stop at any time and come back. If nothing has arrived after 30 minutes, tell me.',
  phrasings: [
    'how long until i am done',
    'when am i done',
    'how many minutes',
    'how much time do i need',
    'will it take ages',
    'when is it finished',
    'how long until the apps arrive',
    'does it take long',
    'duration of the setup',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
