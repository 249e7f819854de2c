import { wishOf } from '../dialogs/on-behalf/allowed.ts';
import { openOnBehalf } from '../dialogs/on-behalf/open.ts';
import { text as phrases } from '../dialogs/on-behalf/text.ts';
import { wordsFor } from '../texts/words.ts';
import type { Command } from './command.ts';
import { signInHelp } from './sign-in-help.ts';

/** Why somebody else cannot sign in, for the help desk. Everybody else gets their own check, and no word about others. */
export const diagnose: Command = {
  id: 'diagnose',
  text: { summary: 'Why can’t somebody sign in? (help desk)' },
  words: ['diagnose'],
  scope: 'personal',
  takes: 'person',

  async run(turn, dialogs, argument) {
    const wish = await wishOf(turn, argument);
    if (wish === 'own') return signInHelp.run(turn, dialogs);
    if (wish !== 'search') {
      const words = wordsFor('dialog.on-behalf', phrases, turn.locale);
      return void (await turn.chat.say(words(said[wish])));
    }
    await openOnBehalf(dialogs, { typed: argument ?? '' });
  },
};

const said = { whom: 'whom', refused: 'refused', 'cannot-check': 'cannotCheck' } as const;
