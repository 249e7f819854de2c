import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const invalidProfile: Answer = {
  id: 'invalid-profile',
  question: 'It says “Invalid Profile”. What does that mean?',
  answer:
    'Your phone has reached your company, and the company’s side did not let it in. Most often that is a setting of IT, not a mistake of yours. Wait a few minutes and try once more; if it comes again, type **tell it**.',
  phrasings: [
    'invalid profile',
    'profile installation failed',
    'the profile installation failed',
    'it says profile installation failed',
    'the profile could not be installed',
    'profile failed to install',
    'remote management failed',
    'the profile is invalid',
  ],
  source: sources.troubles,
  checkedOn: '2026-11-23',
};
