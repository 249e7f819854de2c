import type { CheckResult } from './check.ts';

/** What the pre-flight means for the guide. A check that could not be made never blocks. */
export interface PreflightVerdict {
  verdict: 'ready' | 'blocked' | 'partly-unknown';
  /** Failed: IT has to act before the first step. */
  blockers: CheckResult[];
  /** Worth telling; the person can go on. */
  warnings: CheckResult[];
  unknown: CheckResult[];
}

export function preflightVerdict(results: readonly CheckResult[]): PreflightVerdict {
  const having = (status: string) => results.filter((result) => result.outcome.status === status);
  const [blockers, warnings, unknown] = [having('fail'), having('warn'), having('unknown')];
  // No result at all proves nothing.
  const open = unknown.length > 0 || results.length === 0;
  return { verdict: blockers.length > 0 ? 'blocked' : open ? 'partly-unknown' : 'ready', blockers, warnings, unknown };
}
