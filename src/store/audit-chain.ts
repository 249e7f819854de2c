import { createHash } from 'node:crypto';
import type { Tables } from './tables.ts';

export type Line = Tables['audit_line'];

/** What comes before the first line that was ever written. */
export const beginning: Readonly<Pick<Line, 'sequence' | 'hash'>> = { sequence: 0, hash: '' };

/** Ties a line to its number, to its words and, by `hash_before`, to all lines before it. Changing this breaks every chain there is. */
export function hashOf(line: Omit<Line, 'hash'>): string {
  const { sequence, at, actor_id, action, subject_id, outcome, detail, hash_before } = line;
  const canonical = JSON.stringify([sequence, at, actor_id, action, subject_id, outcome, detail, hash_before]);
  return createHash('sha256').update(canonical).digest('hex');
}
