import { kept } from './kept.ts';

const listFormat = kept((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }), 100);

/** "**next**, **back** or **stuck**", as the language says it. */
export const alternatives = (words: readonly string[], locale: string): string =>
  listFormat(locale).format(words.map((word) => `**${word}**`));
