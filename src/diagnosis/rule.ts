import type { OutcomeFacts, UnknownReason } from '../checks/outcome.ts';
import type { PersonRun } from '../checks/check.ts';
import type { Phrases } from '../texts/words.ts';

export type Confidence = 'certain' | 'likely';
/** Who can act on it. */
export type ActsOn = 'employee' | 'it' | 'nobody';

/** What one rule makes of its facts. `case` picks the phrases `<case>`, `<case>Next` and, for IT, `<case>It` of its text. */
export type Verdict =
  | { kind: 'clear' }
  | { kind: 'skipped' } // nothing there to look at, so nothing was found fine either
  | { kind: 'cause'; case: string; confidence: Confidence; actsOn: ActsOn; facts: OutcomeFacts; asOf: Date }
  | { kind: 'unknown'; reason: UnknownReason };

export type Cause = Extract<Verdict, { kind: 'cause' }>;

/** One rule a file of "why can't I sign in". Text: `title` (what was looked at), then per case the cause and the next action. */
export interface Rule<Facts> {
  id: string;
  permissions: readonly string[];
  read(run: PersonRun): Promise<Facts>;
  decide(facts: Facts, now: Date): Verdict;
  text: Phrases & { title: string };
}

export interface AnyRule {
  id: string;
  permissions: readonly string[];
  text: Phrases & { title: string };
  run(run: PersonRun): Promise<Verdict>;
}

export function defineRule<Facts>(rule: Rule<Facts>): Rule<Facts> & AnyRule {
  return { ...rule, run: async (run) => rule.decide(await rule.read(run), run.now) };
}
