import type { Place } from './file.ts';

/** What people and editors do to JSON. */
export type Slip = 'smart-quotes' | 'trailing-comma' | 'single-quotes' | 'comment' | 'cut-off' | 'text-after' | 'other';

const isSmart = (character: string | undefined): boolean => character !== undefined && '“”„‟‘’‚‛«»'.includes(character);

/** What is wrong with a text that is no JSON, and where. `message` is the JSON parser's. */
export function slipIn(text: string, message: string): { slip: Slip; at: number } {
  const at = Math.min(positionIn(message) ?? text.length, text.length);
  const here = text[at];
  if (isSmart(here)) return { slip: 'smart-quotes', at };
  const before = text.slice(0, at).trimEnd();
  if ((here === '}' || here === ']') && before.endsWith(',')) return { slip: 'trailing-comma', at: before.length - 1 };
  // A text that only began with a straight quote ends somewhere far off.
  const smart = [...smartOutside(text)][0];
  if (smart !== undefined && smart <= at) return { slip: 'smart-quotes', at: smart };
  if (text.slice(at).trim() === '') return { slip: 'cut-off', at };
  return { slip: byCharacter[here ?? ''] ?? (/after JSON/.test(message) ? 'text-after' : 'other'), at };
}

const byCharacter: Readonly<Record<string, Slip>> = { "'": 'single-quotes', '/': 'comment', '#': 'comment' };

function positionIn(message: string): number | null {
  const found = /at position (\d+)/.exec(message)?.[1];
  return found === undefined ? null : Number(found);
}

/** Places of smart quotes outside of straight ones. */
function* smartOutside(text: string): Generator<number> {
  for (const { character, index } of outsideOfTexts(text)) if (isSmart(character)) yield index;
}

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
