import { reasonOf } from '../checks/run-checks.ts';
import { UsherError } from '../errors.ts';
import { wordsFor } from '../texts/words.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import { rules } from './index.ts';
import type { AnyRule, Begun, Confidence, RuleRun, Verdict } from './rule.ts';
import { findingFrom, type Language, titleOf, unseenFrom } from './wording.ts';

const text = {
  certain: 'This is what stops you.',
  'most-likely': 'Most likely this is what stops you.',
  question: 'I am not sure yet, so let me ask you something.',
  nothing: 'In what I can see, I found nothing that stops you.',
  unseen: 'I found nothing that stops you, but I could not look at everything.',
  blind: 'I could not look at anything just now, so I cannot tell what stops you.',
  asOf: 'As of {at, time, short}.',
  freshness:
    'As of {at, time, short}. The sign-in log runs 2 to 15 minutes behind: if you have just tried, wait a little and check again.',
};

/** Graph has ten seconds for all of it. What hangs in the first round must leave time for the second. */
const firstRoundMs = 6000;

interface Decided {
  rule: AnyRule;
  verdict: Verdict;
}

/**
 * Why a person cannot sign in. Two rounds of questions at most: all first questions travel together; only when they show
 * nothing certain, all second ones do. A rule that cannot look is named, never guessed.
 */
export async function diagnose(run: RuleRun, locale: string, timeZone: string): Promise<Diagnosis> {
  return told(await decided(run, rules), run.now, { locale, timeZone });
}

async function decided(run: RuleRun, all: readonly AnyRule[]): Promise<Decided[]> {
  const begun = await Promise.all(
    all.map(async (rule) => ({ rule, begun: await inTime(rule.begin(run), firstRoundMs).catch(failed(rule)) })),
  );
  const explained = begun.some(({ rule, begun: first }) => 'verdict' in first && isCertain(rule, first.verdict));
  return Promise.all(begun.map(async ({ rule, begun: first }) => ({ rule, verdict: await verdictOf(rule, first, explained) })));
}

async function verdictOf(rule: AnyRule, first: Begun, explained: boolean): Promise<Verdict> {
  if ('verdict' in first) return first.verdict;
  if (explained) return { kind: 'skipped' };
  return first.goOn().catch((error: unknown) => unknownFrom(rule, error));
}

const failed =
  (rule: AnyRule) =>
  (error: unknown): Begun => ({ verdict: unknownFrom(rule, error) });

function unknownFrom(rule: AnyRule, error: unknown): Verdict {
  const requestId = error instanceof UsherError ? error.details.requestId : undefined;
  return { kind: 'unknown', reason: reasonOf(error, rule.id), ...(requestId !== undefined && { requestId }) };
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new UsherError('graph-unavailable', 'The first round took too long')), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const isCertain = (rule: AnyRule, verdict: Verdict): boolean => verdict.kind === 'cause' && sureness(rule, verdict) === 'certain';

const sureness = (rule: AnyRule, verdict: Extract<Verdict, { kind: 'cause' }>): Confidence | undefined =>
  verdict.confidence ?? rule.cases[verdict.case]?.confidence;

function told(all: readonly Decided[], now: Date, language: Language): Diagnosis {
  const findings = surestFirst(
    all.flatMap(({ rule, verdict }) => (verdict.kind === 'cause' ? [findingFrom(rule, verdict, language)] : [])),
  );
  const unknown = all.flatMap(({ rule, verdict }) => (verdict.kind === 'unknown' ? [unseenFrom(rule, verdict, language)] : []));
  const clear = all.flatMap(({ rule, verdict }) =>
    verdict.kind === 'clear' ? [{ rule: rule.id, title: titleOf(rule, language) }] : [],
  );
  const say = wordsFor('diagnosis.summary', text, language.locale, language.timeZone);
  const [first] = findings;
  const summary = say(first?.outcome ?? nothingFound(unknown.length, clear.length));
  return {
    headline: first?.cause ?? summary,
    findings,
    unknown,
    clear,
    notLookedAt: all.flatMap(({ rule, verdict }) => (verdict.kind === 'skipped' ? [rule.id] : [])),
    summary,
    freshness: say(dependsOnLog(first) ? 'freshness' : 'asOf', { at: now }),
    asOf: now.toISOString(),
  };
}

/** A switched-off account is so without the log; for everything else the newest sign-in may not be in it yet. */
const fromLog = new Set(['sign-in-log', 'account-locked', 'conditional-access']);
const dependsOnLog = (headline: Finding | undefined): boolean =>
  headline === undefined || fromLog.has(headline.rule) || headline.confidence !== 'certain';

function nothingFound(unseen: number, clear: number): 'nothing' | 'unseen' | 'blind' {
  if (unseen === 0) return 'nothing';
  return clear === 0 ? 'blind' : 'unseen';
}

const order: readonly Confidence[] = ['certain', 'high', 'medium', 'low'];

/** Rules come in the order in which they are told; sorting keeps it among equals. */
const surestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => order.indexOf(one.confidence) - order.indexOf(other.confidence));
