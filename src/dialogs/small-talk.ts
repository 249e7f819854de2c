import { wordsFor } from '../texts/words.ts';
import { isOneOf } from './typed-words.ts';

const text = {
  welcome: 'You are welcome.',
  nothingOpen:
    'Nothing is open just now. To set up your phone, or to go on with it, type **set up my iphone**. If something does not work, type **why can’t I sign in**.',

  // Words that mean the same, in small letters, with commas between.
  saysThanks:
    'thanks, thank you, thx, thanx, tnx, ty, many thanks, thanks a lot, thank you very much, thank you so much, thanks so much, ok thanks, ok thx, ok thank you, okay thanks, great thanks, great, perfect, cool, nice, super, awesome, danke, vielen dank, 👍, 👌, 🙏, 🎉',
  saysHello: 'hi, hello, hey, hi there, hello there, hey there, hi usher, hello usher, good morning, good afternoon, hallo, moin',
  saysStep:
    'done, next, n, ok, okay, ready, finished, i am done, back, check, check now, all steps, go on, continue, weiter, fertig',
} as const;

export type SmallTalk = 'thanks' | 'hello';
type Says = 'saysThanks' | 'saysHello' | 'saysStep';

/** Words that ask for nothing; null: the person wants something. */
export function smallTalkIn(typed: string, locale: string): SmallTalk | null {
  if (says(typed, 'saysThanks', locale)) return 'thanks';
  return says(typed, 'saysHello', locale) ? 'hello' : null;
}

/** A word of the guide, typed when no guide is open any more. */
export const isLeftOver = (typed: string, locale: string): boolean => says(typed, 'saysStep', locale);

function says(typed: string, key: Says, locale: string): boolean {
  const words = wordsFor('dialog.small-talk', text, locale);
  return isOneOf(typed.replaceAll(',', ' '), `${text[key]},${words(key)}`);
}

/** The answer to a word of a guide that is over. */
export const nothingOpenIn = (locale: string): string => wordsFor('dialog.small-talk', text, locale)('nothingOpen');

/** The short answer to a thank you. */
export const welcomeIn = (locale: string): string => wordsFor('dialog.small-talk', text, locale)('welcome');
