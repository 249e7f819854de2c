import type { Command } from '../commands/command.ts';

/** Nobody's name or address is longer. */
const longest = 200;

const address = '[^\\s<>()"]+@[^\\s<>()"]+';
/** What Teams makes of an address: a Markdown link, an HTML link; and how mail programs write one. */
const linked = [
  new RegExp(`\\[[^\\]]*\\]\\(mailto:(${address})\\)`, 'i'),
  new RegExp(`href=["']?mailto:(${address}?)["'\\s>]`, 'i'),
  new RegExp(`<(?:mailto:)?(${address})>`, 'i'),
];
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' };
const enclosing = /^["'“”„‘’«»\s]+|["'“”‘’«»\s.,;:!?…]+$/g;

/** What was typed after the name of a command: `/diagnose ada@contoso.com`. Empty: nothing was; null: it does not begin so. */
export function argumentAfter(text: string, { id, words }: Command): string | null {
  const typed = text.trim().replace(/^\/\s*/, '');
  const lower = typed.toLowerCase();
  const name = [id, ...words].find((one) => lower.startsWith(one) && /^(?:\s|:\s*)/.test(lower.slice(one.length)));
  if (name === undefined) return null;
  return bare(typed.slice(name.length).replace(/^\s*:/, ''));
}

/** A name, an address or an id without the links, mentions and quotation marks around it. */
function bare(text: string): string {
  const found = linked.map((way) => way.exec(text)?.[1]).find((one) => one !== undefined);
  const words = found === undefined ? text.replace(/<\/?[a-z][^<>]*>/gi, ' ') : decoded(found.split('?')[0] ?? found);
  return words
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/^ ?mailto:/i, '')
    .replace(enclosing, '')
    .slice(0, longest);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
