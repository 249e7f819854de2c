import type { PersonRun } from '../checks/check.ts';
import type { OutcomeFacts, UnknownReason } from '../checks/outcome.ts';
import type { DiscoveryFact } from '../discovery/probe.ts';
import type { Phrases } from '../texts/words.ts';
import type { FailureTally } from './failure-tally.ts';

/**
 * `certain` is stated, `high` is told as most likely, `medium` and `low` ask the person one question before advising.
 */
export type Confidence = 'certain' | 'high' | 'medium' | 'low';
/** Who can act on it. */
export type ActsOn = 'employee' | 'it' | 'nobody';
/** The one thing to do next; a card offers it as a button. */
export type NextAction = 'set-up' | 'check-again' | 'tell-it' | 'security-info' | 'reset-password';

/** What is known beforehand about one case of a rule. The key picks the phrases `<case>`, `<case>Next` and, for IT, `<case>It`. */
export interface CaseInfo {
  /** The usual one; a verdict may raise or lower it where other facts agree or disagree. */
  confidence: Confidence;
  actsOn: ActsOn;
  next: NextAction;
  /** Question back: `<case>Ask` asks it, `<case>Where` says where to look. The answers are cases of their own. */
  ask?: { yes: string; no: string };
  /** Asked at `high` as well: what was seen is likely the trouble, but only the person knows which way out there is. */
  asksAlways?: true;
  /** Only ever reached by an answer, so `decide` never gives it. */
  answered?: true;
}

/** What travels through all rules about one person. */
export interface RuleRun extends PersonRun {
  /** Who else failed the same way lately. */
  tally: FailureTally;
  /** Looks at the website of an address as a phone does, for `asker`. Without it, that is left out. */
  discovery?: (address: string, asker: string) => Promise<DiscoveryFact | null>;
  /** Asks the second round even where the first found something certain: the person says that it is not that. */
  evenIfCertain?: true;
}

/** What one rule makes of its facts. */
export type Verdict =
  | { kind: 'clear' }
  | { kind: 'skipped' } // nothing there to look at, so nothing was found fine either
  | Cause
  | { kind: 'unknown'; reason: UnknownReason; requestId?: string };

export interface Cause {
  kind: 'cause';
  case: string;
  /** Where it differs from what `cases` says. */
  confidence?: Confidence;
  actsOn?: ActsOn;
  /** Slots of the phrases; also the evidence, so they hold what was read, never a finished sentence. Times in epoch ms. */
  facts: OutcomeFacts;
  asOf: Date;
}

type RuleText = Phrases & { title: string };

interface RuleBase {
  id: string;
  /** Where the facts come from, in one plain line for docs/diagnosis.md. */
  evidence: string;
  /** Least application permissions. */
  permissions: readonly string[];
  /** What its `asOf` dates: the phone’s own report, rather than settings of the company or this moment. */
  knownFrom?: 'phone';
  cases: Readonly<Record<string, CaseInfo>>;
  text: RuleText;
}

/** A rule that has all it needs after the first round of questions to Graph. */
export interface FirstRoundRule<Facts> extends RuleBase {
  read(run: RuleRun): Promise<Facts>;
  decide(facts: Facts, now: Date): Verdict;
}

/**
 * A rule that asks more in the second round: what depends on the first answers, and what is only worth reading
 * when nothing certain was found (the sign-in log, sign-in methods, app reports).
 */
export interface SecondRoundRule<First, Facts> extends RuleBase {
  read(run: RuleRun): Promise<First>;
  readOn(run: RuleRun, first: First): Promise<Facts>;
  decide(facts: Facts, now: Date): Verdict;
}

/** After the first round: decided, or what the second round would decide. */
export type Begun = { verdict: Verdict } | { goOn(): Promise<Verdict> };

// A registry holds rules of many fact types; `begin` closes over them, so nothing outside needs to know them.
export interface AnyRule extends RuleBase {
  /** Only in the second round does this rule decide. */
  readonly rounds: 1 | 2;
  begin(run: RuleRun): Promise<Begun>;
}

export function defineRule<Facts>(rule: FirstRoundRule<Facts>): FirstRoundRule<Facts> & AnyRule;
export function defineRule<First, Facts>(rule: SecondRoundRule<First, Facts>): SecondRoundRule<First, Facts> & AnyRule;
export function defineRule<First, Facts>(
  rule: FirstRoundRule<First> | SecondRoundRule<First, Facts>,
): AnyRule & (FirstRoundRule<First> | SecondRoundRule<First, Facts>) {
  if (!('readOn' in rule)) {
    return { ...rule, rounds: 1, begin: async (run) => ({ verdict: rule.decide(await rule.read(run), run.now) }) };
  }
  return {
    ...rule,
    rounds: 2,
    async begin(run) {
      const first = await rule.read(run);
      return { goOn: async () => rule.decide(await rule.readOn(run, first), run.now) };
    },
  };
}
