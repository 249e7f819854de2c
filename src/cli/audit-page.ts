import type { AuditRow, AuditVerdict } from '../store/store.ts';
import { wordsFor } from '../texts/words.ts';

const text = {
  whole:
    '{rows, plural, =0 {The audit is whole; it has no lines yet.} one {The audit is whole: 1 line.} other {The audit is whole: # lines.}}',
  changed: 'The audit is broken at line {at}: it is not what was written there.',
  missing: 'The audit is broken at line {at}: it is missing.',
  reordered: 'The audit is broken at line {at}: what was written there is at another place.',
  before: 'The lines before it are as they were written. Of those after it nothing can be said.',
  none: 'No lines.',
};
const say = wordsFor('cli.audit', text, 'en');

/** The verdict for people. */
export function verdictPage(verdict: AuditVerdict): string {
  if (verdict.kind === 'whole') return `${say('whole', { rows: verdict.rows })}\n`;
  const at = String(verdict.at);
  return `${say(verdict.why, { at })}\n${say('before')}\n`;
}

/** One line each: number, time, who, what, about whom, outcome, detail. A dash is empty. */
export function linesPage(lines: readonly AuditRow[]): string {
  if (lines.length === 0) return `${say('none')}\n`;
  return lines.map((line) => `${columnsOf(line).join('  ')}\n`).join('');
}

const columnsOf = ({ sequence, at, actorId, action, subjectId, outcome, detail }: AuditRow): string[] => [
  String(sequence).padStart(6),
  at.toISOString(),
  ...[actorId, action, subjectId, outcome, detail].map((word) => printable(word) || '-'),
];

/** What somebody typed must not move the cursor of whoever reads it. */
const printable = (word: string): string => word.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');

/** The same as one document. */
export const linesReport = (lines: readonly AuditRow[]) => ({
  lines: lines.map(({ sequence, at, actorId, action, subjectId, outcome, detail, hash }) => ({
    sequence,
    at: at.toISOString(),
    actor: actorId,
    action,
    subject: subjectId,
    outcome,
    detail,
    hash,
  })),
});
