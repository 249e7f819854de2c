import { canGoOn, rememberedGuide } from '../dialogs/enroll/guide.ts';
import { wordsFor } from '../texts/words.ts';
import type { Command } from './command.ts';

const text = {
  paused: 'Paused. I keep your place: type **set up my iphone** to go on, or **help** to see what else I can do.',
  stopped: 'All right, I stopped that. Type **help** to see what I can do.',
  nothing: 'There is nothing to cancel. Type **help** to see what I can do.',
} as const;

/** Ends what is going on. The place in the guide is kept. */
export const cancel: Command = {
  id: 'cancel',
  text: { summary: 'Pause or cancel' },
  words: [
    'cancel',
    'stop',
    'quit',
    'exit',
    'pause',
    'never mind',
    'nevermind',
    'forget it',
    'cancel that',
    'abort',
    'later',
    'not today',
  ],
  scope: 'personal',

  async run(turn, dialogs) {
    const words = wordsFor('command.cancel', text, turn.locale);
    const open = dialogs.stack.map(({ id }) => id);
    await dialogs.cancelAllDialogs();
    const guide = open.includes('enroll') ? rememberedGuide(turn.memory['enroll']) : null;
    const key = open.length === 0 ? 'nothing' : guide && canGoOn(guide) ? 'paused' : 'stopped';
    await turn.chat.say(words(key));
  },
};
