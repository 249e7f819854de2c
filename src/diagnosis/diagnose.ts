import type { PersonRun } from '../checks/check.ts';
import { reasonOf } from '../checks/run-checks.ts';
import { unknownWords } from '../checks/unknown-words.ts';
import { wordsFor } from '../texts/words.ts';
import { rules } from './index.ts';
import type { AnyRule, Cause, Verdict } from './rule.ts';

/**
 * One cause, worded. Names from Graph stand in the sentences as they are and the sentences hold no Markdown:
 * a card shows them through `plain(sentence, 600)`.
 */
export interface Finding {
  /** The rule's id. */
  rule: string;
  verdict: Cause;
  title: string;
  cause: string;
  /** The one thing to do now. */
  next: string;
  /** The same finding for IT: what exactly, and where to change it. */
  forIt: string;
  asOf: Date;
}

/** Something that could not be looked at, and why, in plain words and for IT. */
export interface Unseen {
  rule: string;
  title: string;
  reason: string;
  forIt: string;
}

export interface Diagnosis {
  /** The first certain cause, else the most likely one, else null: nothing found in what could be seen. */
  headline: Finding | null;
  /** All causes, the headline first. */
  findings: Finding[];
  unknown: Unseen[];
  /** Titles of what was looked at and is fine. */
  clear: string[];
  /** What to say first: how sure it is, or that nothing was found. No Markdown. */
  summary: string;
  /** How old this may be; always to be shown. */
  freshness: string;
  asOf: Date;
}

const text = {
  certain: 'This is what stops you.',
  likely: 'Most likely this is what stops you.',
  nothing: 'In what I can see, I found nothing that stops you.',
  unseen: 'I found nothing that stops you, but I could not look at everything.',
  blind: 'I could not look at anything just now, so I cannot tell what stops you.',
  asOf: 'As of {at, time, short}.',
  freshness:
    'As of {at, time, short}. The sign-in log runs 2 to 15 minutes behind: if you have just tried, wait a little and check again.',
};

/** Runs all rules at once, so that their reads share `$batch` requests. A rule that cannot look is named, never guessed. */
export async function diagnose(run: PersonRun, locale: string, timeZone: string): Promise<Diagnosis> {
  const verdicts = await Promise.all(rules.map(async (rule) => ({ rule, verdict: await verdictOf(rule, run) })));
  const words = { locale, timeZone };
  const findings = mostCertainFirst(verdicts.flatMap(({ rule, verdict }) => findingOf(rule, verdict, words)));
  const unknown = verdicts.flatMap(({ rule, verdict }) => unseenOf(rule, verdict, words));
  const clear = verdicts.filter(({ verdict }) => verdict.kind === 'clear').map(({ rule }) => titleOf(rule, words));
  const say = wordsFor('diagnosis.summary', text, locale, timeZone);
  return {
    headline: findings[0] ?? null,
    findings,
    unknown,
    clear,
    summary: say(findings[0]?.verdict.confidence ?? nothingFound(unknown.length, clear.length)),
    freshness: say(dependsOnLog(findings[0]) ? 'freshness' : 'asOf', { at: run.now }),
    asOf: run.now,
  };
}

/** A switched-off account is so without the log; for everything else the newest sign-in may not be in it yet. */
const dependsOnLog = (headline: Finding | undefined): boolean =>
  headline?.rule === 'sign-in-log' || headline?.verdict.confidence !== 'certain';

function nothingFound(unseen: number, clear: number): keyof typeof text {
  if (unseen === 0) return 'nothing';
  return clear === 0 ? 'blind' : 'unseen';
}

interface In {
  locale: string;
  timeZone: string;
}

const verdictOf = (rule: AnyRule, run: PersonRun): Promise<Verdict> =>
  rule.run(run).catch((error: unknown): Verdict => ({ kind: 'unknown', reason: reasonOf(error, rule.id) }));

function findingOf(rule: AnyRule, verdict: Verdict, { locale, timeZone }: In): Finding[] {
  if (verdict.kind !== 'cause') return [];
  const words = wordsFor(`rule.${rule.id}`, rule.text, locale, timeZone);
  const said = (key: string) => words(key, verdict.facts);
  const it = `${verdict.case}It` in rule.text ? `${verdict.case}It` : 'anyIt';
  return [
    {
      rule: rule.id,
      verdict,
      title: said('title'),
      cause: said(verdict.case),
      next: said(`${verdict.case}Next`),
      forIt: said(it),
      asOf: verdict.asOf,
    },
  ];
}

function unseenOf(rule: AnyRule, verdict: Verdict, words: In): Unseen[] {
  if (verdict.kind !== 'unknown') return [];
  const { forPerson, forIt } = unknownWords(verdict.reason, rule.permissions, words.locale);
  return [{ rule: rule.id, title: titleOf(rule, words), reason: forPerson, forIt }];
}

const titleOf = (rule: AnyRule, { locale, timeZone }: In): string =>
  wordsFor(`rule.${rule.id}`, rule.text, locale, timeZone)('title');

/** Rules come in the order in which they are told; sorting keeps it among equals. */
const mostCertainFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (one, other) => Number(other.verdict.confidence === 'certain') - Number(one.verdict.confidence === 'certain'),
  );
