import type { OutcomeFacts, UnknownReason } from '../outcome.ts';

/** Slots of a case’s phrases. Facts hold what was read; times in epoch ms. */
export type TenantOutcome<Fine extends string = string, Found extends string = string> =
  | { status: 'pass'; case: Fine; facts: OutcomeFacts; asOf: Date }
  | { status: 'warn' | 'fail'; case: Found; facts: OutcomeFacts; asOf: Date }
  | TenantUnknown<Found>;

export interface TenantUnknown<Found extends string = string> {
  status: 'unknown';
  reason: UnknownReason;
  /** Graph’s id of the question that failed. */
  requestId?: string;
  /** What is missing, where the check needs more than that; all of the check’s when left out. */
  permissions?: readonly string[];
  /** Where the check can say more than the reason does. */
  case?: Found;
  facts?: OutcomeFacts;
}

export type TenantStatus = TenantOutcome['status'];

interface At {
  asOf: Date;
}

export const passes = <C extends string>(found: C, { asOf }: At, facts: OutcomeFacts = {}) => ({
  status: 'pass' as const,
  case: found,
  facts,
  asOf,
});
export const warns = <C extends string>(found: C, { asOf }: At, facts: OutcomeFacts = {}) => ({
  status: 'warn' as const,
  case: found,
  facts,
  asOf,
});
export const fails = <C extends string>(found: C, { asOf }: At, facts: OutcomeFacts = {}) => ({
  status: 'fail' as const,
  case: found,
  facts,
  asOf,
});

/** `more` says what is missing, or has a case with words of its own. */
export const cannotSay = <C extends string = never>(
  reason: UnknownReason,
  more: Omit<TenantUnknown<C>, 'status' | 'reason'> = {},
): TenantUnknown<C> => ({ status: 'unknown', reason, ...more });

/** Beside something that works, what fails is a loose end. */
export const milder = <Fine extends string, Found extends string>(
  outcome: TenantOutcome<Fine, Found>,
): TenantOutcome<Fine, Found> => (outcome.status === 'fail' ? { ...outcome, status: 'warn' } : outcome);

const severity: readonly TenantStatus[] = ['fail', 'unknown', 'warn', 'pass'];

/** What counts for the whole check stands first; what is equally bad keeps its order. */
export function worstFirst<Fine extends string, Found extends string>(
  outcomes: TenantOutcome<Fine, Found> | readonly TenantOutcome<Fine, Found>[],
): readonly TenantOutcome<Fine, Found>[] {
  const all = 'status' in outcomes ? [outcomes] : outcomes;
  // Nothing looked at is nothing found fine.
  if (all.length === 0) return [cannotSay('not-reported')];
  return all.toSorted((one, other) => severity.indexOf(one.status) - severity.indexOf(other.status));
}
