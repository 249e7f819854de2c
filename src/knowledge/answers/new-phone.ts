import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const newPhone: Answer = {
  id: 'new-phone',
  question: 'I have a new phone. Do I set it up again?',
  answer:
    'Yes. A backup brings your own things to the new phone, but not the work set-up. Set the new phone up here in the same way, and keep the old one until you can sign in on the new one. If Authenticator confirms your sign-ins, add the new phone at **aka.ms/mysecurityinfo** first.',
  phrasings: [
    'i bought a new iphone',
    'when i buy a new iphone',
    'moving to a new phone',
    'i got a new phone and lost access',
    'restore work from backup',
    'how do i move authenticator to a new phone',
    'switching phones',
    'changed my iphone',
    'does icloud backup restore work apps',
  ],
  source: sources.deployment,
  checkedOn: '2026-11-23',
};
