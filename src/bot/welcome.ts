import { button } from '../cards/button.ts';
import { plain } from '../cards/plain.ts';
import { welcomeCard } from '../cards/welcome.ts';
import type { Turn } from '../dialogs/turn.ts';
import { wordsFor } from '../texts/words.ts';

export const welcomeText = {
  title: 'Hello, I am Usher',
  titleNamed: 'Hello {name}, I am Usher',
  text: 'I help you set up your own iPhone or iPad for work, step by step, right here in the chat.',
  time: 'It takes about 15 minutes. You can stop at any time and come back later.',
  privacy: 'Your photos, messages and private apps stay yours. Your company cannot see them.',
  screens: 'Best on two screens: this chat on a computer, your iPhone in your hand.',
  typed: 'You can also type **set up my iphone**, **why can’t I sign in** or **help**.',
  setUp: 'Set up my iPhone',
  signIn: 'Why can’t I sign in?',
  help: 'Help',
};

/** The first thing a person sees. Nothing is looked up for it. */
export async function welcome({ chat, locale, person }: Turn): Promise<void> {
  const words = wordsFor('bot.welcome', welcomeText, locale);
  const name = plain(person.name.split(' ')[0] ?? '', 40);
  const card = welcomeCard({
    locale,
    title: name ? words('titleNamed', { name }) : words('title'),
    text: words('text'),
    points: [words('time'), words('privacy'), words('screens')],
    typed: words('typed'),
    buttons: [
      { ...button(words('setUp'), 'command.set-up-iphone'), style: 'positive' },
      button(words('signIn'), 'command.sign-in-help'),
      button(words('help'), 'command.help'),
    ],
  });
  await chat.show(card);
}
