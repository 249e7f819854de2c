import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const ipad: Answer = {
  id: 'ipad',
  question: 'Does it work on an iPad?',
  answer: 'Yes, with the same steps. Choose **iPad** when I ask you, and I use its words. An iPad counts as a device of its own.',
  phrasings: [
    'can i set up my ipad',
    'is it the same on a tablet',
    'ipad instead of iphone',
    'works on ipad pro',
    'set up ipad for work',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
