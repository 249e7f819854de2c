import { isUtf8 } from 'node:buffer';

const deepest = 64;
const mostKeys = 5000;

/**
 * The object in a request's body; null for anything else: not UTF-8, not JSON, not an object, nested deeper than 64 or
 * with more than 5,000 values, which no channel sends.
 */
export function objectFrom(body: Buffer): Record<string, unknown> | null {
  try {
    if (!isUtf8(body)) return null;
    const text = body.toString('utf8');
    if (nestedTooDeep(text)) return null;
    const value: unknown = JSON.parse(text);
    return isObject(value) && countValues(value) <= mostKeys ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Before parsing: brackets inside strings count too, which only ever makes this stricter for absurd bodies.
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > deepest) return true;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return false;
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) {
    count += countValues(inner);
    if (count > mostKeys) return count;
  }
  return count;
}
