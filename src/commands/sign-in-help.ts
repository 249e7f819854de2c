import { openDiagnosis } from '../dialogs/diagnose/open.ts';
import { simplified } from '../dialogs/typed-words.ts';
import type { Command } from './command.ts';

/** Said in all combinations. */
const cannot = ['can’t', "can't", 'cant', 'cannot', 'can not'];
const signIn = ['sign in', 'signin', 'sign-in', 'log in', 'login', 'log-in', 'log on'];

const words: readonly string[] = [
  'why can’t i sign in',
  ...signIn.flatMap((does) => [
    ...cannot.flatMap((not) => [`i ${not} ${does}`, `${not} ${does}`, `why ${not} i ${does}`, `why i ${not} ${does}`]),
    `why can i not ${does}`,
    ...['help', 'problem', 'problems', 'not working', 'does not work', 'doesn’t work', "doesn't work", 'error'].map(
      (what) => `${does} ${what}`,
    ),
  ]),
  'i am locked out',
  'i’m locked out',
  "i'm locked out",
  'im locked out',
  'locked out',
  'login',
  'look again',
  'check my sign-in',
  'check my sign in',
  'check my account',
].filter((word, place, all) => all.indexOf(word) === place);

/** Why a person cannot sign in, from live data, with one next step and an honest list of what could not be seen. */
export const signInHelp: Command = {
  id: 'sign-in-help',
  text: { summary: 'Why can’t I sign in?' },
  words,
  scope: 'personal',

  async run({ input }, dialogs) {
    const looksAgain = input.kind === 'text' && simplified(input.text) === 'look again';
    if (looksAgain && dialogs.activeDialog?.id === 'diagnose') await dialogs.continueDialog();
    else await openDiagnosis(dialogs);
  },
};
