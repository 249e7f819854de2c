import { allKnown } from '../dialogs/diagnose/all-known.ts';
import { requestText } from '../dialogs/hand-off/status.ts';
import { simplified } from '../dialogs/typed-words.ts';
import type { Command } from './command.ts';

/** These ask how far it is instead of sending anything. */
const requestWords = ['my request', 'my requests', 'what about my request', 'status of my request', 'how far is my request'];

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
    ...requestWords,
  ],
  scope: 'personal',

  async run(turn, dialogs) {
    if (turn.input.kind === 'text' && requestWords.includes(simplified(turn.input.text))) {
      return void (await turn.chat.say(requestText(await turn.handOffs.newestOf(turn.person.id), turn)));
    }
    if (dialogs.activeDialog?.id !== 'hand-off') await dialogs.beginDialog('hand-off', allKnown(turn, dialogs));
  },
};
