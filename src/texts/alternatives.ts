import { kept } from './kept.ts';

type Kind = 'conjunction' | 'disjunction';

const listFormat = kept((key) => {
  const [type, locale] = key.split('\n');
  return new Intl.ListFormat(locale, { type: type as Kind });
}, 100);

/** "this, that and the other" or "this, that or the other", as the language says it. */
export const listOf = (items: readonly string[], locale: string, kind: Kind): string =>
  listFormat(`${kind}\n${locale}`).format(items);

/** "**next**, **back** or **stuck**", as the language says it. */
export const alternatives = (words: readonly string[], locale: string): string =>
  listOf(
    words.map((word) => `**${word}**`),
    locale,
    'disjunction',
  );
