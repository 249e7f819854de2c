import type { Row } from './call.ts';

/** The row under test, and by name the variables of any(). */
export type Scope = Record<string, unknown>;

/** Where the scope keeps the row itself. */
export const row = '$row';

/** Reads a path such as status/errorCode, from a variable or from the row. */
export function valueOf(scope: Scope, path: string): unknown {
  const [first = '', ...rest] = path.split('/');
  const [start, names] = first in scope ? [scope[first], rest] : [scope[row], [first, ...rest]];
  return names.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], start);
}

/** Text compares without case, dates as moments, as the directory does. */
export function compare(left: unknown, operator: string, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === 'eq') return a === b;
  if (operator === 'ne') return a !== b;
  if (a === null || b === null) return false;
  if (operator === 'gt') return a > b;
  if (operator === 'ge') return a >= b;
  return operator === 'lt' ? a < b : a <= b;
}

function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value.toLowerCase();
}
