import { NoAnswer } from './failures.ts';
import { asRow, type Raw } from './fields.ts';

/** A list whose absence would change the answer. Left out is not the same as empty, so it is thrown. */
export function requiredListIn(row: Raw, name: string): unknown[] {
  const list = row[name];
  if (!Array.isArray(list)) throw new NoAnswer(`Graph left out ${name}`, { passing: false });
  return list;
}

export const requiredRowsIn = (row: Raw, name: string): Raw[] => requiredListIn(row, name).map(asRow);
