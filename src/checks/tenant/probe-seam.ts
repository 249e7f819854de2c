/** How a domain looks to a phone that asks it for the way to its company. */
export interface ProbeResult {
  verdict: 'pass' | 'warn' | 'fail' | 'unknown';
  /** Which phones a failure stops. */
  affected: 'none' | 'all' | 'ios-before-18.2' | 'ios-27';
  /** The worst one first. */
  rules: readonly { id: string; outcome: string; title: string; detail: string; fix: string }[];
  /** The sentence on the phone; null: none. */
  employeeSees: string | null;
}

/** Throws `graph-busy` when too many were asked for in a short time. */
export type ProbeDomain = (domain: string) => Promise<ProbeResult>;
