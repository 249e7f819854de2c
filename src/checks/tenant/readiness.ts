import type { TenantStatus } from './tenant-outcome.ts';

export type Counts = Readonly<Record<TenantStatus, number>>;

/** As people read them: what is broken, what to mend, what could not be told, what is fine. */
export const inReadingOrder: readonly TenantStatus[] = ['fail', 'warn', 'unknown', 'pass'];

export function countsOf(statuses: readonly TenantStatus[]): Counts {
  const count = (wanted: TenantStatus): number => statuses.filter((status) => status === wanted).length;
  return { fail: count('fail'), warn: count('warn'), unknown: count('unknown'), pass: count('pass') };
}

/** Failing ones first; what is equally bad keeps its order. */
export const failingFirst = <T extends { status: TenantStatus }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => inReadingOrder.indexOf(one.status) - inReadingOrder.indexOf(other.status));
