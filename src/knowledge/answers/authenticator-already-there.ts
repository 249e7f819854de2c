import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const authenticatorAlreadyThere: Answer = {
  id: 'authenticator-already-there',
  question: 'I already have Authenticator. Is that a problem?',
  answer:
    'Usually not: your private codes stay. Go on, and sign in to **Teams** with the Authenticator you have. Do not delete it, or you can lose your codes and lock yourself out. If work apps still ask for it, let IT look first.',
  phrasings: [
    'i use authenticator for private accounts',
    'authenticator is already installed',
    'do i need a second authenticator',
    'should i delete my authenticator',
    'can i keep my authenticator codes',
    'authenticator from the app store already on my phone',
  ],
  source: sources.justInTime,
  checkedOn: '2026-11-23',
};
