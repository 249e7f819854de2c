import { plainText } from './error-words.ts';
import { findCode } from './find-code.ts';
import { findText } from './find-text.ts';
import type { FoundError } from './found-error.ts';

export type { FoundError } from './found-error.ts';

/** The error that somebody typed, copied, or read off a screenshot. Sure, or null: most messages are no errors. */
export function findError(typed: string): FoundError | null {
  const plain = plainText(typed);
  const code = findCode(plain);
  if (code) return code;
  const id = findText(plain);
  return id === undefined ? null : { kind: 'known', id };
}
