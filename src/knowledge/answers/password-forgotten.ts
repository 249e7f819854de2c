import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const passwordForgotten: Answer = {
  id: 'password-forgotten',
  question: 'I forgot my work password. What now?',
  answer:
    'Reset it on a computer at **aka.ms/sspr**, or ask your IT help desk. Then go on here with the new password. Please never type a password into this chat.',
  phrasings: [
    'forgot password',
    'password does not work',
    'how do i reset my password',
    'wrong password',
    'my password expired',
    'i do not know my password',
    'locked out after too many passwords',
    'lost my password',
  ],
  source: sources.entraCodes,
  checkedOn: '2026-11-23',
};
