import type { Aged } from '../../graph/tenant-facts.ts';

/** Several facts are as old as the oldest of them. */
export const oldest = (...facts: readonly Pick<Aged<unknown>, 'asOf'>[]): { asOf: Date } => ({
  asOf: new Date(Math.min(...facts.map(({ asOf }) => asOf.getTime()))),
});
