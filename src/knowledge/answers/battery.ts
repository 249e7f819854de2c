import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const battery: Answer = {
  id: 'battery',
  question: 'Does it drain my battery?',
  answer:
    'You should not notice it. Once everything is set up, the phone talks to your company’s service about every eight hours. In the first hour it does so more often, because your apps are arriving.',
  phrasings: [
    'is it bad for the battery',
    'battery life',
    'will my battery last',
    'battery gets empty faster',
    'does this use a lot of power',
    'how often does the phone sync',
    'slow down my phone',
  ],
  source: sources.checkIn,
  checkedOn: '2026-11-23',
};
