import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import type { ActsOn, AnyRule, Confidence, NextAction, Verdict } from '../../src/diagnosis/rule.ts';
import { findingFrom } from '../../src/diagnosis/wording.ts';

/** A cause as a person and IT get it. Fails the test when the verdict is none. */
export function findingOf(rule: AnyRule, verdict: Verdict): Finding {
  if (verdict.kind !== 'cause') throw new Error(`${rule.id} found no cause: ${JSON.stringify(verdict)}`);
  return findingFrom(rule, verdict, { locale: 'en', timeZone: 'Europe/Stockholm' });
}

export type Told = readonly [found: string, confidence: Confidence, next: NextAction, actsOn: ActsOn];

/** Case, confidence, next action and who acts: what decides how a card looks. */
export function told(rule: AnyRule, verdict: Verdict): Told {
  const finding = findingOf(rule, verdict);
  return [finding.case, finding.confidence, finding.action, finding.actsOn];
}

/** What an answer to the question back leads to. */
export function answerOf(rule: AnyRule, verdict: Verdict, answer: 'yes' | 'no') {
  const { question } = findingOf(rule, verdict);
  if (!question) throw new Error(`${rule.id} asks nothing`);
  return question[answer];
}

export const clear: Verdict = { kind: 'clear' };
export const skipped: Verdict = { kind: 'skipped' };
export const notReported: Verdict = { kind: 'unknown', reason: 'not-reported' };
