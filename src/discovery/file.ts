import { pageIn, type PageKind } from './page.ts';
import { isTooDeep, type Place, placeOf, slipIn, type Slip } from './slips.ts';

/** What the body is, as far as one can go without believing it. */
export type FileReading =
  | { kind: 'object'; value: Readonly<Record<string, unknown>>; ampersandAt: Place | null }
  | { kind: 'empty' }
  | { kind: 'too-large' }
  | { kind: 'unreadable-encoding' }
  | { kind: 'not-utf8' }
  | { kind: 'byte-order-mark' }
  | { kind: 'page'; page: PageKind }
  | { kind: 'property-list' }
  | { kind: 'too-deep' }
  | { kind: 'not-object' }
  | { kind: 'broken'; slip: Slip; at: Place };

/** Reads a body of at most 64 KiB as a phone must. Never throws. */
export function readFile(bytes: Uint8Array, depth: number): FileReading {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { kind: 'not-utf8' };
  const text = utf8(bytes);
  if (text === null) return { kind: 'not-utf8' };
  const page = pageIn(text);
  if (page !== null) return page === 'property-list' ? { kind: page } : { kind: 'page', page };
  if (text.startsWith('\uFEFF')) return { kind: 'byte-order-mark' };
  if (text.trim() === '') return { kind: 'empty' };
  return isTooDeep(text, depth) ? { kind: 'too-deep' } : parsed(text);
}

function parsed(text: string): FileReading {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'not-object' };
    const ampersand = text.indexOf('&amp;');
    return {
      kind: 'object',
      value: value as Record<string, unknown>,
      ampersandAt: ampersand < 0 ? null : placeOf(text, ampersand),
    };
  } catch {
    // JSON.parse says what is wrong in words that differ from one text to the next.
    const { slip, at } = slipIn(text);
    return { kind: 'broken', slip, at: placeOf(text, at) };
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The only thing that a fatal decoder throws for.
    return null;
  }
}
