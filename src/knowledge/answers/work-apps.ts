import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const workApps: Answer = {
  id: 'work-apps',
  question: 'Which work apps do I get, and how?',
  answer:
    'Your company chooses them, and your phone asks before it installs each one. Tap **Install** for **Authenticator** first, then for those you need. An app that you installed yourself stays yours; if your company wants its own copy, it tells you.',
  phrasings: [
    'why do i keep getting install prompts',
    'why does it keep asking me to install apps',
    'where are my work apps',
    'how do i get outlook and teams',
    'which apps are installed',
    'install popups',
    'app installation message',
    'do i need a second outlook',
    'i already have outlook privately',
    'how do i install teams',
    'which app do i install first',
  ],
  source: sources.setUp,
  checkedOn: '2026-11-23',
};
