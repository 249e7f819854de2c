/** Control, direction-changing and other invisible characters, and line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\u2028\u2029]/gu;
/** More marks on one letter than any language writes; they would run over the lines around them. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;
/** Markdown anywhere, HTML and <at>, entities, {{DATE(…)}}, template expressions, and addresses that clients turn into links. */
const anywhere = /[\\`*_[\]<>~]|&(?=#?\w+;)|(?<=\{)\{|\$(?=\{)|:(?=\/\/)|(?<=www)\.(?=\S)/gi;
/** Headings, lists and rules begin a line. */
const lineStart = /^[#+=|-]/;
const listNumber = /^(\d{1,9})([.)])/;

/** A name without invisible characters, cut to `most` characters. For places that show no Markdown: button titles, altText, speech. */
export function clean(name: string, most = 64): string {
  // Nobody's name is longer; without this, ten kilobytes would be looked at letter by letter.
  const start = name.slice(0, most * 16).toWellFormed();
  const seen = start.replace(invisible, ' ').replace(piledMarks, '$1').replace(/\s+/g, ' ').trim();
  const letters = [...seen];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : seen;
}

/**
 * A name that came from Graph or a chat, made safe for a card or a Markdown message: invisible and direction-changing
 * characters go, Markdown is escaped where it would mean something, and it is cut to `most` characters.
 * The one place where this happens.
 */
export function plain(name: string, most = 64): string {
  return clean(name, most)
    .replace(anywhere, (sign) => `\\${sign}`)
    .replace(lineStart, (sign) => `\\${sign}`)
    .replace(listNumber, '$1\\$2');
}
