import { allKnown } from '../dialogs/diagnose/all-known.ts';
import type { Command } from './command.ts';

/** To a human in IT, with what Usher has found so far. Nothing is sent before the person has seen it and said yes. */
export const handOff: Command = {
  id: 'hand-off',
  text: { summary: 'Talk to a person in IT' },
  words: [
    'talk to a person',
    'human',
    'agent',
    'tell it',
    'ask it',
    'contact it',
    'call it',
    'it help',
    'help desk',
    'helpdesk',
    'service desk',
    'support',
    'person',
    'a person',
    'talk to a human',
    'talk to it',
    'talk to someone',
    'talk to somebody',
    'speak to someone',
    'speak to somebody',
    'speak to it',
    'speak to a person',
    'call me',
    'someone call me',
    'speak to a human',
    'i need a human',
    'i need a person',
    'real person',
  ],
  scope: 'personal',

  async run(turn, dialogs) {
    if (dialogs.activeDialog?.id !== 'hand-off') await dialogs.beginDialog('hand-off', allKnown(turn, dialogs));
  },
};
