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

/** Is it one of the words of a comma-separated list? */
export const isOneOf = (typed: string, list: string): boolean =>
  list.split(',').some((word) => simplified(word) === simplified(typed));
