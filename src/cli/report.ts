import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts';
import type { Confidence } from '../diagnosis/rule.ts';
import type { Account } from '../graph/users.ts';
import { wordsFor } from '../texts/words.ts';

/** The stable shape of `usher diagnose --json`: docs/command-line.md. Fields may be added, never renamed or removed. */
export interface DiagnosisReport {
  headline: string;
  findings: ReportedFinding[];
  unknown: { rule: string; reason: string; permissions: string[]; fix: string; requestId: string }[];
  clear: string[];
  notLookedAt: string[];
  person: { id: string; address: string };
  asOf: string;
}

interface ReportedFinding {
  rule: string;
  outcome: string;
  confidence: Confidence;
  asOf: string;
  evidence: Record<string, string | number>;
  fix: string;
  case: string;
  next: string;
}

export function reportOf(diagnosis: Diagnosis, { id, address }: Account): DiagnosisReport {
  return {
    headline: diagnosis.headline,
    findings: diagnosis.findings.map(reported),
    unknown: diagnosis.unknown.map(({ rule, reason, permissions, forIt, requestId }) => ({
      rule,
      reason,
      permissions,
      fix: forIt,
      requestId,
    })),
    clear: diagnosis.clear.map(({ rule }) => rule),
    notLookedAt: diagnosis.notLookedAt,
    person: { id, address },
    asOf: diagnosis.asOf,
  };
}

const reported = (finding: Finding): ReportedFinding => ({
  rule: finding.rule,
  outcome: finding.outcome,
  confidence: finding.confidence,
  asOf: finding.asOf,
  evidence: Object.fromEntries(Object.entries(finding.evidence).map(([name, value]) => [name, readable(value)])),
  fix: finding.forIt,
  case: finding.case,
  next: finding.action,
});

/** Facts carry times in epoch ms; no count of ours comes near. */
const firstTime = Date.parse('2001-09-09T00:00:00Z');
const readable = (value: string | number): string | number =>
  typeof value === 'number' && value >= firstTime ? new Date(value).toISOString() : value;

const text = {
  who: '{name} ({address})',
  sure: '{confidence, select, certain {certain} high {most likely} medium {possible, ask first} other {possible at best, ask first}}',
  finding: '{number}. {title}: {rule}/{case}, {sure}. As of {at, date, short}, {at, time, short}.',
  unknown: 'Could not be looked at:',
  clear: 'Looked at and fine: {titles}.',
  notLookedAt: 'Not needed, or nothing there to look at: {rules}.',
  request: 'Request id {requestId}.',
};

/** The same for people: IT's words, the employee's headline first. */
export function pageOf(diagnosis: Diagnosis, { name, address }: Account, about: { locale: string; timeZone: string }): string {
  const say = wordsFor('cli.diagnose', text, about.locale, about.timeZone);
  const findings = diagnosis.findings.map((finding, index) => {
    const { title, rule, confidence } = finding;
    const sure = say('sure', { confidence });
    const head = say('finding', { number: index + 1, title, rule, case: finding.case, sure, at: new Date(finding.asOf) });
    return `${head}\n${indented(finding.forIt)}`;
  });
  const unknown = diagnosis.unknown.map(({ title, forIt, requestId }) =>
    indented([`${title}: ${forIt}`, ...(requestId ? [say('request', { requestId })] : [])].join(' ')),
  );
  const clear = diagnosis.clear.map(({ title }) => title).join('; ');
  const skipped = diagnosis.notLookedAt.join(', ');
  const parts = [
    say('who', { name, address }),
    [diagnosis.headline, ...(diagnosis.summary === diagnosis.headline ? [] : [diagnosis.summary])].join('\n'),
    ...findings,
    ...(unknown.length > 0 ? [[say('unknown'), ...unknown].join('\n')] : []),
    ...(clear ? [say('clear', { titles: clear })] : []),
    ...(skipped ? [say('notLookedAt', { rules: skipped })] : []),
    diagnosis.freshness,
  ];
  return `${parts.join('\n\n')}\n`;
}

const indented = (words: string): string => `   ${words}`;
