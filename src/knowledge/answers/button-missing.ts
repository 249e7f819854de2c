import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const buttonMissing: Answer = {
  id: 'button-missing',
  question: 'Sign In to Work or School Account is missing. What now?',
  answer:
    'Look under **Settings**, **General**, **VPN & Device Management**: it is the first line below **VPN**. It is missing when iOS is older than 15, when another organisation manages the phone already, or when the phone belongs to a company. Update first; if that is not it, type **tell it**.',
  phrasings: [
    'i do not see sign in to work or school account',
    'the button is not there',
    'cannot find vpn and device management',
    'option missing in settings',
    'no sign in line',
    'there is no device management',
    'where is sign in to work or school account',
    'cant find the menu',
  ],
  source: sources.methods,
  checkedOn: '2026-11-23',
};
