import { UsherError } from '../errors.ts';
import { log } from '../log.ts';
import type { AnyCheck, CheckResult, PersonRun } from './check.ts';
import { cannotTell, type Outcome, type UnknownReason } from './outcome.ts';

/** Runs all at once, so that their reads share `$batch` requests. One broken check never hides the others. */
export function runChecks(checks: readonly AnyCheck[], run: PersonRun): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async (check) => ({
      check,
      outcome: await check.run(run).catch((error: unknown): Outcome => cannotTell(reasonOf(error, check.id))),
    })),
  );
}

/** Why a read failed. A bug is logged and owned up to as `broken`, never passed off as "no access". */
export function reasonOf(error: unknown, owner: string): UnknownReason {
  const code = error instanceof UsherError ? error.code : undefined;
  if (code === 'graph-forbidden') return 'forbidden';
  if (code === 'graph-no-premium') return 'no-premium';
  if (code === 'graph-busy') return 'busy';
  if (code === 'graph-unavailable') return 'unavailable';
  // A phone may vanish between two reads.
  if (code === 'not-found') return 'not-reported';
  log.error({ owner, stack: error instanceof Error ? error.stack : String(error) }, 'check broke');
  return 'broken';
}

/** The same with Graph’s id of the question, where it has one. */
export function failureOf(error: unknown, owner: string): { reason: UnknownReason; requestId?: string } {
  const requestId = error instanceof UsherError ? error.details.requestId : undefined;
  return { reason: reasonOf(error, owner), ...(requestId !== undefined && { requestId }) };
}

/** For a read that only adds detail: null when it failed. A bug is logged. */
export function orNull<T>(read: Promise<T>, owner: string): Promise<T | null> {
  return read.catch((error: unknown) => {
    reasonOf(error, owner);
    return null;
  });
}
