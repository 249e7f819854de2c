import { wordsFor } from '../texts/words.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import type { AnyRule, Confidence, Verdict } from './rule.ts';
import { isTeller } from './tables/sign-in-cases.ts';
import { findingFrom, type Language, titleOf, unseenFrom } from './wording.ts';

/** What a rule came to. */
export interface Decided {
  rule: AnyRule;
  verdict: Verdict;
}

const age =
  '{from, select, settings { Company settings as of {since, time, short}.} phone { Your phone last reported on {since, date, short} at {since, time, short}.} other {}}';

const text = {
  certain: 'This is what stops you.',
  'most-likely': 'Most likely this is what stops you.',
  question: 'I am not sure yet, so let me ask you something.',
  nothing: 'In what I can see, I found nothing that stops you.',
  unseen: 'I found nothing that stops you, but I could not look at everything.',
  blind: 'I could not look at anything just now, so I cannot tell what stops you.',
  asOf: `As of {at, time, short}.${age}`,
  freshness: `As of {at, time, short}.${age} The sign-in log runs 2 to 15 minutes behind: if you have just tried, wait a little and check again.`,
};

/** Younger facts are as good as new. */
const aged = 60_000;

/** All verdicts in words for one person, the surest first. What could not be seen is named, never counted as fine. */
export function told(all: readonly Decided[], now: Date, language: Language): Diagnosis {
  const findings = surestFirst(
    all.flatMap(({ rule, verdict }) => (verdict.kind === 'cause' ? [findingFrom(rule, verdict, language)] : [])),
  );
  const unknown = all.flatMap(({ rule, verdict }) => (verdict.kind === 'unknown' ? [unseenFrom(rule, verdict, language)] : []));
  const rulesThatAre = (kind: Verdict['kind']): AnyRule[] =>
    all.flatMap(({ rule, verdict }) => (verdict.kind === kind ? [rule] : []));
  const clear = rulesThatAre('clear').map((rule) => ({ rule: rule.id, title: titleOf(rule, language) }));
  const say = wordsFor('diagnosis.summary', text, language.locale, language.timeZone);
  const [first] = findings;
  const summary = say(first?.outcome ?? nothingFound(unknown.length, clear.length));
  return {
    headline: first?.cause ?? summary,
    findings,
    unknown,
    clear,
    notLookedAt: rulesThatAre('skipped').map((rule) => rule.id),
    summary,
    freshness: say(dependsOnLog(first) ? 'freshness' : 'asOf', { at: now, ...ageOf(first, all, now) }),
    asOf: now.toISOString(),
  };
}

/** A switched-off account is so without the log; for everything else the newest sign-in may not be in it yet. */
const dependsOnLog = (headline: Finding | undefined): boolean =>
  headline === undefined || isTeller(headline.rule) || headline.confidence !== 'certain';

/** Where the told cause rests on facts from before this moment: whose they are, and from when. */
function ageOf(headline: Finding | undefined, all: readonly Decided[], now: Date): { from: string; since: Date } {
  const since = headline ? new Date(headline.asOf) : now;
  if (now.getTime() - since.getTime() <= aged) return { from: 'now', since };
  const rule = all.find((one) => one.rule.id === headline?.rule)?.rule;
  return { from: rule?.knownFrom ?? 'settings', since };
}

function nothingFound(unseen: number, clear: number): 'nothing' | 'unseen' | 'blind' {
  if (clear === 0) return unseen === 0 ? 'nothing' : 'blind';
  return unseen === 0 ? 'nothing' : 'unseen';
}

const order: readonly Confidence[] = ['certain', 'high', 'medium', 'low'];

/** Rules come in the order in which they are told; sorting keeps it among equals. */
const surestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => order.indexOf(one.confidence) - order.indexOf(other.confidence));
