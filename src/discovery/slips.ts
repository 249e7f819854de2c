import { spotIn } from './json-spot.ts';

/** Line and column, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What people and editors do to JSON. */
export type Slip = 'smart-quotes' | 'trailing-comma' | 'single-quotes' | 'comment' | 'cut-off' | 'text-after' | 'other';

const smartQuote = /[“”„‟‘’‚‛«»]/;

/** What is wrong with a text that is no JSON, and where. */
export function slipIn(text: string): { slip: Slip; at: number } {
  const at = spotIn(text) ?? text.length;
  const here = text.charAt(at);
  if (smartQuote.test(here)) return { slip: 'smart-quotes', at };
  const before = text.slice(0, at).trimEnd();
  if ((here === '}' || here === ']') && before.endsWith(',')) return { slip: 'trailing-comma', at: before.length - 1 };
  const known = byCharacter[here];
  if (known) return { slip: known, at };
  // A text that began with a straight quote and was to end with a curly one goes on to the next straight one.
  const smart = text.search(smartQuote);
  if (smart >= 0) return { slip: 'smart-quotes', at: smart };
  if (here === '') return { slip: 'cut-off', at };
  return { slip: isWhole(text.slice(0, at)) ? 'text-after' : 'other', at };
}

const byCharacter: Readonly<Record<string, Slip>> = { "'": 'single-quotes', '/': 'comment', '#': 'comment' };
const isWhole = (text: string): boolean => text.trim() !== '' && spotIn(text) === null;

/** The characters that are structure, not content. */
function* outsideOfTexts(text: string): Generator<{ character: string; index: number }> {
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (inside && character === '\\') index++;
    else if (character === '"') inside = !inside;
    else if (!inside) yield { character, index };
  }
}

/** Counted before anything parses it. */
export function isTooDeep(text: string, most: number): boolean {
  let depth = 0;
  for (const { character } of outsideOfTexts(text)) {
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    if (depth > most) return true;
  }
  return false;
}

export function placeOf(text: string, at: number): Place {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
