import type { Facts } from './facts.ts';
import { expectedFile } from './expected-file.ts';
import type { Finding, Outcome } from './rule.ts';
import { rules } from './rules/index.ts';

export type Affected = 'nobody' | 'all' | 'ios-before-18.2' | 'ios-27' | 'unknown';
export type Verdict = Exclude<Outcome, 'info'>;

/** What one look says, the cause first. Its fields may grow; none is renamed. */
export interface ProbeResult {
  /** In ASCII, as DNS has it; as typed where it is no name. */
  domain: string;
  verdict: Verdict;
  affected: Affected;
  /** Id of the rule that is named first; null: everything passed. */
  cause: string | null;
  rules: readonly RuleResult[];
  /** null: the phone shows no error, or none that is known. */
  employeeSees: string | null;
  expectedFile: string;
  /** ISO 8601. */
  asOf: string;
}

export type RuleResult = Pick<Finding, 'id' | 'outcome' | 'detail' | 'title' | 'why' | 'fix'> & { affects: Affected };

/** These say something about this machine, about the tenant as a whole, or about nothing that a phone does. */
const undecided = new Set(['domain-in-tenant', 'base-url-host', 'coverage', 'head']);

/** Rule 25: the worst of all, and who is affected. */
export function verdictOf(facts: Facts): ProbeResult {
  const findings = rules.map((rule) => rule.judge(facts)).toSorted((one, other) => weightOf(one) - weightOf(other));
  const [first] = findings;
  const verdict = verdictBy(findings);
  return {
    domain: facts.typed.name?.ascii ?? facts.typed.raw,
    verdict,
    affected: affectedBy(verdict, findings),
    cause: first && weightOf(first) < weights.unreached ? first.id : null,
    rules: findings.map(ruleResult),
    employeeSees: sentenceFor(verdict, first),
    expectedFile: expectedFile(facts.tenant.cloud, facts.tenant.tenantId),
    asOf: facts.now.toISOString(),
  };
}

/** What stops everybody comes before what stops some, and that before what could not be seen. */
const weights = { failAll: 0, failSome: 1, unknown: 2, warn: 3, aside: 4, unreached: 5, info: 6, pass: 7 } as const;

function weightOf({ id, outcome, affects, reached }: Finding): number {
  if (!reached) return weights.unreached;
  if (outcome === 'fail') return affects === 'all' ? weights.failAll : weights.failSome;
  if (outcome === 'unknown') return undecided.has(id) ? weights.aside : weights.unknown;
  return weights[outcome];
}

function verdictBy(findings: readonly Finding[]): Verdict {
  const counted = findings.filter(({ id, outcome }) => outcome === 'fail' || outcome === 'warn' || !undecided.has(id));
  const isThere = (wanted: Outcome): boolean => counted.some(({ outcome, reached }) => reached && outcome === wanted);
  if (isThere('fail')) return 'fail';
  if (isThere('unknown')) return 'unknown';
  if (isThere('warn')) return 'warn';
  // Whatever was not reached stands behind a failure or something unseen, or the look was never made.
  return counted.some(({ reached }) => !reached) ? 'unknown' : 'pass';
}

function affectedBy(verdict: Verdict, findings: readonly Finding[]): Affected {
  if (verdict === 'unknown') return 'unknown';
  const stopped = new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ affects }) => affects));
  const [only] = stopped;
  if (only === undefined) return 'nobody';
  // Old phones and the newest ones: what is left between them is not worth telling apart.
  return stopped.size === 1 ? only : 'all';
}

const ruleResult = ({ id, outcome, detail, title, why, fix, affects }: Finding): RuleResult => ({
  id,
  outcome,
  detail,
  title,
  why,
  fix,
  affects: outcome === 'fail' ? affects : outcome === 'unknown' ? 'unknown' : 'nobody',
});

const sentences = {
  discovery:
    '“Sign-in Failed. Your Apple ID does not support the expected services on this device. Contact your administrator to sign in.” From iOS 18 on it says “Your Apple Account”.',
  later:
    'Discovery itself ends well, so the phone goes on to the address in the file and shows an error from there. No fixed sentence is documented.',
};

function sentenceFor(verdict: Verdict, first: Finding | undefined): string | null {
  if (verdict !== 'fail' || first === undefined || first.seen === 'nothing') return null;
  return sentences[first.seen];
}
