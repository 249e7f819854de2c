import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whatIsErased: Answer = {
  id: 'what-is-erased',
  question: 'What is erased when I remove work from my phone?',
  answer:
    'Your work apps, everything in them, and your work account on the phone are erased. Your photos, messages, private apps and your own Apple account stay as they are. Work mail and files that are in the cloud stay with your company. Do not remove work just to try whether that repairs something: ask me first.',
  phrasings: [
    'what is deleted when i leave',
    'what is erased if i remove work',
    'what do i lose if i remove management',
    'do i lose my photos when i leave the company',
    'what happens when i unenroll',
    'what is wiped when i remove the work account',
    'does removing delete my private data',
    'what stays when i sign out of the work account',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
