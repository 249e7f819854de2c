import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const noWifi: Answer = {
  id: 'no-wifi',
  question: 'Do I need Wi-Fi?',
  answer:
    'It is better with Wi-Fi, because the work apps can be several hundred megabytes. Mobile data works too. If the set-up stops in the middle, connect to Wi-Fi and go on where you were.',
  phrasings: [
    'i have no wifi',
    'can i use mobile data',
    'does it use my data plan',
    'wlan needed',
    'cellular only',
    'bad connection',
  ],
  source: sources.enroll,
  checkedOn: '2026-11-23',
};
