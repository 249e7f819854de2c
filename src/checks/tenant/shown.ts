/** Characters that nobody sees, by the name they go by. */
const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'line break',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark',
};

const quotes = /["'`´‘’‚“”„«»]/gu;
// Fillers and the Braille blank count as letters and signs, and still nobody sees them.
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Letters of other alphabets look like Latin ones. */
const foreign = /[^\u0020-\u007e]/u;

/** The text with every character that cannot be seen by its name: `key⟨no-break space⟩`. */
export const shown = (text: string): string => text.replace(unseen, (sign) => `⟨${names[sign] ?? `U+${hexOf(sign)}`}⟩`);

/** Without what cannot be seen and without quotation marks, which people copy along. In lower case. */
export const bare = (text: string): string => text.replace(unseen, '').replace(quotes, '').toLowerCase();

/** Whether it was meant to be `wanted`: the same but for what cannot be seen, quotation marks, capitals and foreign letters. */
export function looksLike(text: string, wanted: string): boolean {
  const [given, meant] = [[...bare(text)], [...wanted.toLowerCase()]];
  return given.length === meant.length && given.every((sign, index) => sign === meant[index] || foreign.test(sign));
}

/** A key, which is ASCII through and through: every other letter by its number. */
export const shownKey = (key: string): string =>
  [...shown(key)].map((sign) => (foreign.test(sign) && !'⟨⟩'.includes(sign) ? `⟨U+${hexOf(sign)}⟩` : sign)).join('');

/** Whether it has something in it that cannot be seen. */
export const hidesSomething = (text: string): boolean => shown(text) !== text;

const hexOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
