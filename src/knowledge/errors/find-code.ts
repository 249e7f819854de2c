import { knownDecimal, knownHex, knownName, longestName } from './code-table.ts';
import { wordsIn } from './error-words.ts';
import type { FoundError } from './found-error.ts';
import { findNumber } from './find-number.ts';

const known = (id: string | undefined): FoundError | null => (id === undefined ? null : { kind: 'known', id });

/** The error code in a text made plain; the one that says most when there are several. */
export const findCode = (plain: string): FoundError | null =>
  signInCode(plain) ?? hexCode(plain) ?? decimalCode(plain) ?? codeName(plain) ?? findNumber(plain);

/** Letters get lost and swapped when it is typed from a screen; a zero turns into an O. */
const aadsts = /(?<![a-z])(?:aadsts?|aadts|adsts|aasdts|addsts|aadstss|asdsts)\W*(?:(?:error|code)\W*)?(\d[\do]{4,6})(?![\da-z])/;

function signInCode(plain: string): FoundError | null {
  const digits = aadsts.exec(plain)?.[1];
  return digits === undefined ? null : { kind: 'sign-in', code: Number(digits.replaceAll('o', '0')) };
}

const marked = /(?<![a-z\d])[0o]x\s?([\da-f]{4})\s?([\da-f]{4})(?![a-z\d])/;
const unmarked = /(?<![a-z\d-])([\da-f]{8})(?![a-z\d-])/g;
const saysError = /\berr(?:or|orcode)?s?\b|\bcode\b|fehler/;
/** Intune's own numbers begin like this. */
const intunes = /^87d[0-9a-f]/;

function hexCode(plain: string): FoundError | null {
  const [, first, second] = marked.exec(plain) ?? [];
  if (first !== undefined && second !== undefined) return hexError(first + second);
  const candidates = [...plain.matchAll(unmarked)].flatMap(([, digits]) => digits ?? []);
  const one = candidates.find((digits) => knownHex(digits) || (intunes.test(digits) && saysError.test(plain)));
  return one === undefined ? null : hexError(one);
}

const hexError = (digits: string): FoundError => known(knownHex(digits)) ?? { kind: 'number', code: `0x${digits.toUpperCase()}` };

const tenDigits = /(?<![\d.,+])(-\s?)?(\d{10})(?!\d)/g;
const nothingElse = /^\W*\d+\W*$/;
/** Where Intune's decimals lie; any other number of ten digits is more likely somebody's phone. */
const intunesDecimal = /^20[01]\d{7}$/;

function decimalCode(plain: string): FoundError | null {
  for (const [, minus, digits = ''] of plain.matchAll(tenDigits)) {
    const id = knownDecimal(Number(digits));
    if (id !== undefined && (minus !== undefined || saysError.test(plain) || nothingElse.test(plain))) return known(id);
    if (minus !== undefined && intunesDecimal.test(digits) && saysError.test(plain))
      return { kind: 'number', code: `-${digits}` };
  }
  return null;
}

const mostParts = 5;
/** Of letters: in one word, and in a name that was taken apart, which is closer to everyday speech. */
const slips = { whole: 2, apart: 1 };

function codeName(plain: string): FoundError | null {
  const words = wordsIn(plain);
  for (let start = 0; start < words.length; start += 1) {
    let written = '';
    for (const [more, word] of words.slice(start, start + mostParts).entries()) {
      written += word;
      if (written.length > longestName) break;
      const id = knownName(written, more === 0 ? slips.whole : slips.apart);
      if (id !== undefined) return known(id);
    }
  }
  return null;
}
