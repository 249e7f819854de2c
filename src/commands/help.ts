import type { DialogContext } from 'botbuilder-dialogs';
import { helpCard } from '../cards/help.ts';
import { isLeftOver, nothingOpenIn, smallTalkIn, welcomeIn } from '../dialogs/small-talk.ts';
import type { Input, Turn } from '../dialogs/turn.ts';
import { simplified } from '../dialogs/typed-words.ts';
import { UsherDialog } from '../dialogs/usher-dialog.ts';
import { wordsFor } from '../texts/words.ts';
import { cancel } from './cancel.ts';
import { closestCommand } from './closest.ts';
import type { Command } from './command.ts';
import { handOff } from './hand-off.ts';
import { leaveManagement } from './leave-management.ts';
import { setUpIphone } from './set-up-iphone.ts';
import { signInHelp } from './sign-in-help.ts';
import { startOver } from './start-over.ts';

const text = {
  title: 'What I can do for you',
  helloTitle: 'Hello! What can I do for you?',
  intro: 'Press a button, or type the words. You can also ask a question about your phone and work at any time.',
  unclearIntro: 'I did not quite understand that. Press a button, type the words, or ask it another way.',
  unclear: 'I did not quite understand that. Type one of the words on the card below, or **help** to see what else I can do.',
  typed: 'For example: **what can my company see**',
} as const;

const offered: readonly Command[] = [setUpIphone, signInHelp, leaveManagement, handOff, startOver, cancel];
/** They ask before anything changes, so a slip of the finger may lead to them. */
const forgiving: readonly Command[] = [setUpIphone, signInHelp, leaveManagement, handOff];

const helpWords = ['?', 'menu', 'commands', 'what can you do', 'what can i do', 'help me', 'hilfe'];

/** Everything a person can ask for, with the words to type. Also the answer to what nobody understood. */
export const help: Command = {
  id: 'help',
  text: { summary: 'What can you do?' },
  words: helpWords,
  scope: 'anywhere',

  async run(turn, dialogs) {
    const { chat, locale, scope, input } = turn;
    const typed = wanted(input);
    if (typed === null) return showHelp(turn, 'title', 'intro');
    const meant = scope === 'personal' ? closestCommand(typed, offered, (one) => forgiving.includes(one)) : undefined;
    if (meant) return meant.run(turn, dialogs);
    const smallTalk = smallTalkIn(typed, locale);
    if (smallTalk === 'thanks') return void (await chat.say(welcomeIn(locale)));
    if (smallTalk === 'hello') return showHelp(turn, 'helloTitle', 'intro');
    // Somebody in the middle of something needs that card again, and no other one.
    if (isInTheMiddle(dialogs)) return void (await chat.say(wordsFor('command.help', text, locale)('unclear')));
    if (scope === 'personal' && isLeftOver(typed, locale)) return void (await chat.say(nothingOpenIn(locale)));
    return showHelp(turn, 'title', 'unclearIntro');
  },
};

/** A dialog that gives way shows no card again, but for an open question. */
function isInTheMiddle({ activeDialog, dialogs }: DialogContext): boolean {
  const dialog = activeDialog && dialogs.find(activeDialog.id);
  return dialog !== undefined && !(dialog instanceof UsherDialog && dialog.givesWay);
}

/** What was typed in the hope of something else; null: help is what was asked for. */
function wanted(input: Input): string | null {
  if (input.kind !== 'text') return null;
  const said = simplified(input.text);
  return said === '' || said === 'help' || helpWords.includes(said) ? null : input.text;
}

async function showHelp({ chat, locale }: Turn, title: keyof typeof text, intro: keyof typeof text): Promise<void> {
  const words = wordsFor('command.help', text, locale);
  const entries = offered.map(({ id, text: { summary }, words: [first] }) => ({
    title: wordsFor(`command.${id}`, { summary }, locale)('summary'),
    words: `**${first ?? id}**`,
    verb: `command.${id}`,
  }));
  await chat.show(helpCard({ locale, title: words(title), intro: words(intro), typed: words('typed'), entries }));
}
