import { unknownFrom } from './look.ts';
import type { AnyTenantCheck, TenantRun } from './tenant-check.ts';
import type { TenantOutcome } from './tenant-outcome.ts';

export interface TenantCheckResult {
  check: AnyTenantCheck;
  /** The first one counts for the check; never empty. */
  findings: readonly [TenantOutcome, ...TenantOutcome[]];
}

/**
 * Runs all at once, so that their reads share `$batch` requests; results come in the order of `checks`. A broken one hides
 * nothing. `onResult` hears of each as soon as it is there, for what shows progress; what it throws ends the run.
 */
export function runTenantChecks(
  run: TenantRun,
  checks: readonly AnyTenantCheck[],
  onResult: (result: TenantCheckResult) => void = () => undefined,
): Promise<TenantCheckResult[]> {
  return Promise.all(
    checks.map(async (check) => {
      const result = { check, findings: await findingsOf(check, run) };
      onResult(result);
      return result;
    }),
  );
}

async function findingsOf(check: AnyTenantCheck, run: TenantRun): Promise<TenantCheckResult['findings']> {
  try {
    const [worst, ...others] = await check.run(run);
    if (worst) return [worst, ...others];
    throw new Error('A check found nothing at all');
  } catch (error) {
    return [unknownFrom(error, check.id)];
  }
}
