/** What every card's data may carry. */
export interface CardFrame {
  /** BCP 47; English when absent. */
  locale?: string;
}

export const localeOf = (data: CardFrame): string => data.locale ?? 'en';

/** The card's language, and what a screen reader or an old client says instead of it. Empty parts are left out. */
export function frame(data: CardFrame, parts: readonly string[]): { lang: string; speak: string } {
  // What comes from outside may break its type; a card is still worth showing then.
  const words = parts.filter((part) => typeof part === 'string');
  const said = words.map(withoutMarkdown).filter((part) => part !== '');
  // Renderers take a bare language here; a region makes some of them drop it.
  return {
    lang: localeOf(data).split('-')[0] ?? 'en',
    speak: said.map((part) => (/[.!?…:]$/.test(part) ? part : `${part}.`)).join(' '),
  };
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*\*?|(?<!\\)`/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For blocks that are there or not: a template repeats them over none or one. */
export const oneOrNone = <T>(value: T | null | undefined): T[] => (value === null || value === undefined ? [] : [value]);

/** Lines of text as rows. */
export const rows = (lines: readonly string[]): { text: string }[] => lines.map((text) => ({ text }));

/** Lines of text as rows, counted from 1. */
export const numbered = (lines: readonly string[]): { number: string; text: string }[] =>
  lines.map((text, index) => ({ number: `${index + 1}`, text }));
