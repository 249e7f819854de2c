import { helpCard } from '../cards/help.ts';
import { wordsFor } from '../texts/words.ts';
import { cancel } from './cancel.ts';
import type { Command } from './command.ts';
import { handOff } from './hand-off.ts';
import { leaveManagement } from './leave-management.ts';
import { setUpIphone } from './set-up-iphone.ts';
import { signInHelp } from './sign-in-help.ts';
import { startOver } from './start-over.ts';

const text = {
  title: 'What I can do for you',
  intro: 'Press a button, or type the words. You can also ask a question about your phone and work at any time.',
  typed: 'For example: **what can my company see**',
} as const;

const offered: readonly Command[] = [setUpIphone, signInHelp, leaveManagement, handOff, startOver, cancel];

/** Everything a person can ask for, with the words to type. Also the answer to what Usher does not understand. */
export const help: Command = {
  id: 'help',
  text: { summary: 'What can you do?' },
  words: ['?', 'hi', 'hello', 'hey', 'menu', 'commands', 'what can you do', 'what can i do', 'help me', 'hilfe'],
  scope: 'anywhere',

  async run({ chat, locale }) {
    const words = wordsFor('command.help', text, locale);
    const entries = offered.map(({ id, text: { summary }, words: [first] }) => ({
      title: wordsFor(`command.${id}`, { summary }, locale)('summary'),
      words: `**${first ?? id}**`,
      verb: `command.${id}`,
    }));
    await chat.show(helpCard({ locale, title: words('title'), intro: words('intro'), typed: words('typed'), entries }));
  },
};
