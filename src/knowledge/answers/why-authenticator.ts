import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whyAuthenticator: Answer = {
  id: 'why-authenticator',
  question: 'Why do I need Microsoft Authenticator?',
  answer:
    'On an iPhone, **Authenticator** signs you in to all your work apps and shows that the phone is set up for work. It has to be there even if you confirm sign-ins in another way. You do not have to open it every day.',
  phrasings: [
    'what is authenticator for',
    'do i have to install authenticator',
    'is authenticator required',
    'what does the authenticator app do',
    'can i skip authenticator',
    'do i really need authenticator',
  ],
  source: sources.signInHelp,
  checkedOn: '2026-11-23',
};
