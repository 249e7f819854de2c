import { wordsFor } from '../texts/words.ts';
import { isOneOf } from './typed-words.ts';

const text = {
  welcome: 'You are welcome.',

  // Words that mean the same, in small letters, with commas between.
  saysThanks:
    'thanks, thank you, thx, thanx, tnx, ty, many thanks, thanks a lot, thank you very much, thank you so much, thanks so much, ok thanks, ok thx, ok thank you, okay thanks, great thanks, great, perfect, cool, nice, super, awesome, danke, vielen dank, 👍, 👌, 🙏, 🎉',
  saysHello: 'hi, hello, hey, hi there, hello there, hey there, hi usher, hello usher, good morning, good afternoon, hallo, moin',
} as const;

export type SmallTalk = 'thanks' | 'hello';

/** Words that ask for nothing; null: the person wants something. */
export function smallTalkIn(typed: string, locale: string): SmallTalk | null {
  const words = wordsFor('dialog.small-talk', text, locale);
  const said = typed.replaceAll(',', ' ');
  const says = (key: 'saysThanks' | 'saysHello') => isOneOf(said, `${text[key]},${words(key)}`);
  if (says('saysThanks')) return 'thanks';
  return says('saysHello') ? 'hello' : null;
}

/** The short answer to a thank you. */
export const welcomeIn = (locale: string): string => wordsFor('dialog.small-talk', text, locale)('welcome');
