import MiniSearch from 'minisearch';
import { knownErrors } from './index.ts';

const isHex = (code: string): boolean => code.startsWith('0x');
const pairs = knownErrors.flatMap(({ id, codes }) => codes.map((code) => ({ id, code })));

/** By eight hex digits in small letters. */
const byHex = new Map(pairs.filter(({ code }) => isHex(code)).map(({ id, code }) => [code.slice(2).toLowerCase(), id]));
/** Intune writes the same numbers as signed decimals. */
const byDecimal = new Map([...byHex].map(([hex, id]) => [Number.parseInt(hex, 16) - 2 ** 32, id]));

export const knownHex = (digits: string): string | undefined => byHex.get(digits);

/** With or without its minus. */
export const knownDecimal = (value: number): string | undefined =>
  byDecimal.get(value) ?? byDecimal.get(-value) ?? byDecimal.get(value - 2 ** 32);

const names = pairs
  .filter(({ code }) => !isHex(code))
  .map(({ id, code }) => ({ id: code, error: id, name: code.toLowerCase().replace(/[^a-z]/g, '') }));
const lengths = names.map(({ name }) => name.length);
const shortestName = Math.min(...lengths) - 1;
export const longestName = Math.max(...lengths) + 2;

const index = new MiniSearch<(typeof names)[number]>({
  fields: ['name'],
  storeFields: ['error'],
  tokenize: (text) => [text],
});
index.addAll(names);

/** The error whose name this is, but for so many letters. */
export function knownName(written: string, slips: number): string | undefined {
  if (written.length < shortestName || written.length > longestName) return undefined;
  const [best] = index.search(written, { fuzzy: slips });
  return best && String(best.error);
}
