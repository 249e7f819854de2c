const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const markdown = /[\\`*_{}[\]()<>#+!|~$&-]/g;

/**
 * A name that came from Graph or a chat, made safe for a card or a Markdown message: invisible and direction-changing
 * characters go, Markdown is escaped, and it is cut to `most` characters. The one place where this happens.
 */
export function plain(name: string, most = 64): string {
  const clean = name.replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  const letters = [...clean];
  const cut = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : clean;
  return cut.replace(markdown, (sign) => `\\${sign}`);
}
