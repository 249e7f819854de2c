import { type Counts, countsOf, failingFirst, inReadingOrder } from '../checks/tenant/readiness.ts';
import type { TenantCheckResult } from '../checks/tenant/run-tenant-checks.ts';
import {
  type TenantLanguage,
  tellTenantCheck,
  type ToldTenantCheck,
  type ToldTenantFinding,
} from '../checks/tenant/tell-tenant-check.ts';
import { type Words, wordsFor } from '../texts/words.ts';

/** The stable shape of `usher check --json`: docs/command-line.md. Fields may be added, never renamed or removed. */
export interface CheckReport {
  counts: Counts;
  checks: ReportedCheck[];
  /** ISO 8601, as everywhere here. */
  asOf: string;
}

type Reported = Pick<ToldTenantFinding, 'case' | 'finding' | 'fix' | 'asOf'> & {
  outcome: ToldTenantFinding['status'];
  reason?: string;
  permissions?: readonly string[];
};

type ReportedCheck = Reported & {
  id: string;
  link: string;
  beta: boolean;
  title: string;
  why: string;
  /** What else the check found, the worst first. */
  others: Reported[];
};

export function checkReport(results: readonly TenantCheckResult[], now: Date, language: TenantLanguage): CheckReport {
  const told = failingFirst(results.map((result) => ({ ...tellTenantCheck(result, language), result })));
  return {
    counts: countsOf(told.map(({ status }) => status)),
    checks: told.map(({ result, ...check }) => reportedCheck(check, result)),
    asOf: now.toISOString(),
  };
}

function reportedCheck({ id, link, title, why, usesBeta, findings }: ToldTenantCheck, result: TenantCheckResult): ReportedCheck {
  const [worst, ...others] = findings.map((finding, index) => reported(finding, result, index));
  if (!worst) throw new Error(`${id} has no finding`);
  return { id, ...worst, link, beta: usesBeta, title, why, others };
}

/** The permissions that a look needs stand where Graph refused it. */
function reported(finding: ToldTenantFinding, { check, findings }: TenantCheckResult, index: number): Reported {
  const { status, reason, case: found, finding: sentence, fix, asOf } = finding;
  const raw = findings[index];
  const needed = raw?.status === 'unknown' ? (raw.permissions ?? check.permissions) : [];
  return {
    outcome: status,
    case: found,
    finding: sentence,
    fix,
    asOf,
    ...(reason !== null && { reason }),
    ...(reason === 'forbidden' && { permissions: needed }),
  };
}

const text = {
  counts:
    '{fail, plural, =0 {Nothing fails} one {# check fails} other {# checks fail}}, {warn, plural, one {# warning} other {# warnings}}, {unknown} could not be told, {pass, plural, one {# is} other {# are}} fine.',
  fail: 'FAIL',
  warn: 'WARN',
  unknown: 'UNKNOWN',
  pass: 'FINE',
  head: '{outcome}  {title} ({id})',
  why: 'Why it matters: {why}',
  fix: 'Fix: {fix}',
  link: 'More: {link}',
  asOf: 'As of {at, date, medium}, {at, time, short}.',
  beta: 'Read from Graph’s beta.',
};

type Say = Words<typeof text>;

/** The same for people: what fails first, each with its fix; what is fine in one line each. */
export function checkPage({ counts, checks }: CheckReport, { locale, timeZone }: TenantLanguage): string {
  const say = wordsFor('cli.check', text, locale, timeZone);
  const blocks = inReadingOrder.map((outcome) => checks.filter((check) => check.outcome === outcome));
  const parts = blocks.flatMap((same) => {
    if (same[0]?.outcome === 'pass') return [same.map((check) => fineLines(check, say)).join('\n')];
    return same.map((check) => blockOf(check, say));
  });
  return `${[say('counts', { ...counts }), ...parts].join('\n\n')}\n`;
}

const headOf = ({ outcome, title, id }: ReportedCheck, say: Say): string => say('head', { outcome: say(outcome), title, id });

const fineLines = (check: ReportedCheck, say: Say): string =>
  [headOf(check, say), ...[check, ...check.others].map(({ finding }) => indented(finding))].join('\n');

function blockOf(check: ReportedCheck, say: Say): string {
  const { why, link, beta, others } = check;
  const found = [check, ...others].filter(({ outcome }) => outcome !== 'pass');
  const lines = [
    ...found.flatMap((one) => [one.finding, ...(one.fix === '' ? [] : [say('fix', { fix: one.fix })])]),
    say('why', { why }),
    say('link', { link }),
    [...(check.asOf === null ? [] : [say('asOf', { at: new Date(check.asOf) })]), ...(beta ? [say('beta')] : [])].join(' '),
  ];
  const said = lines.filter((line) => line !== '').map(indented);
  return [headOf(check, say), ...said].join('\n');
}

const indented = (line: string): string => `   ${line}`;
