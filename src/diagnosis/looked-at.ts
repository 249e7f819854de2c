import { failureOf } from '../checks/run-checks.ts';
import type { Verdict } from './rule.ts';

type NotSeen = Extract<Verdict, { kind: 'unknown' }>;

/** One of several things a rule looks at. What could not be seen is the verdict it would give, so it never passes for fine. */
export type LookedAt<T> = { kind: 'seen'; value: T } | NotSeen;

/** For a rule with several sources: one that fails must not hide what the others say. `owner` is for the log. */
export function lookedAt<T>(read: Promise<T>, owner: string): Promise<LookedAt<T>> {
  return read.then(
    (value): LookedAt<T> => ({ kind: 'seen', value }),
    (error: unknown): LookedAt<T> => unknownFrom(error, owner),
  );
}

/** What a failed read comes to. A bug is logged. */
export const unknownFrom = (error: unknown, owner: string): NotSeen => ({ kind: 'unknown', ...failureOf(error, owner) });
