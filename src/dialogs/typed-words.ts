/** Typed words brought to one form: small letters, straight apostrophes, no slash before and no punctuation after. */
export const simplified = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\//, '')
    .replace(/[.!?…]+$/, '')
    .trim();

/** A button's title as one would type it inside a sentence: "tell IT", "go on", but "I don’t know" and "iPhone". */
export const asTyped = (title: string): string => title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('en'));

/** Is it one of the words of a comma-separated list? */
export const isOneOf = (typed: string, list: string): boolean =>
  list.split(',').some((word) => simplified(word) === simplified(typed));
