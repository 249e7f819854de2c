import { wordsFor } from '../texts/words.ts';

/** What the bot itself says, outside of commands and dialogs. */
export const botText = {
  stillLooking: 'I am still looking. The answer will appear here.',
  alreadyDone: 'I have that already. Please see the newest message.',
  seeBelow: 'Please see the newest message below.',
  oneMoment: 'One moment, please. I am working through your messages one by one.',
  tooMany: 'I could not keep up with all your messages. Please send the last one again in a minute.',
  signedOut:
    'I can only help you when you are signed in with your work account. Please sign in to Teams with it and write again.',
  personalOnly: 'That is about you alone, so let us talk in private. Please open a chat with **Usher** and send: **{words}**',
  privateOnly: 'Let us do that in private. Please open a chat with **Usher** and send: **{words}**',
  didYouMean: 'I do not know **/{typed}**. Did you mean **/{command}**?',
  wentWrong: '{what} Reference {reference}, in case you ask IT about it.',
  unexpected: 'Something went wrong on my side, not on yours. Please try again in a minute.',
};

export const botWords = (locale: string, timeZone?: string) => wordsFor('bot', botText, locale, timeZone);
