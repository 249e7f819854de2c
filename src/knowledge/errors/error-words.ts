/** In characters and words; what is longer is a story, and its beginning says what it is about. */
const longest = 2000;
const mostWords = 300;

/** A text as it is compared: one kind of quote and dash, no invisible characters, small letters. */
export const plainText = (typed: string): string =>
  typed
    .slice(0, longest)
    .normalize('NFKC')
    .slice(0, longest) // one character can become many
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‛`´']/g, "'")
    .replace(/[‐-―−]/g, '-');

/** "sign-in", "signin" and "sign in" are the same, as are "cannot" and "can't". */
const sameWriting: readonly [RegExp, string][] = [
  [/\bsign-?in\b/g, 'sign in'],
  [/\buser name\b/g, 'username'],
  [/\bweb ?site\b/g, 'website'],
  [/\bset-?up\b/g, 'set up'],
  [/\bi(?:pados|os)\/i(?:pados|os)\b/g, 'ios'],
  [/\b(?:can ?not)\b/g, 'cant'],
  [/\b(could|did|does|do|has|have|is|are|was) not\b/g, '$1nt'],
  [/\borganis/g, 'organiz'],
  [/\blicence/g, 'license'],
];

/** The words of a text made plain, in their order. */
export function wordsIn(plain: string): string[] {
  const unquoted = plain
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const written = sameWriting.reduce((text, [from, to]) => text.replace(from, to), unquoted);
  return written
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
}
