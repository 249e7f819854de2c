import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whichIos: Answer = {
  id: 'which-ios',
  question: 'Which iOS version do I need?',
  answer:
    'Install the newest iOS that your phone offers: **Settings**, **General**, **Software Update**. This way of setting up began with iOS 15. Microsoft is moving to iOS 18 as its oldest version, and your company may ask for a newer one.',
  phrasings: [
    'is ios 16 enough',
    'is my iphone too old',
    'does iphone 8 work',
    'minimum ios version',
    'my ios is old',
    'what version of ios is required',
    'do i have to update my iphone',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
