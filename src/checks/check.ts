import type { GraphReader } from '../graph/reader.ts';
import type { TenantFacts } from '../graph/tenant-facts.ts';
import type { Phrases } from '../texts/words.ts';
import type { Outcome } from './outcome.ts';

/** What travels together through every check and diagnosis rule about one person. */
export interface PersonRun {
  graph: GraphReader;
  /** What holds for the whole tenant; may be some minutes old. */
  tenant: TenantFacts;
  /** Entra object id. */
  personId: string;
  now: Date;
}

/** Phrases every check has: what is fine, what is wrong in the person's words, and what IT has to do. */
export interface CheckText extends Phrases {
  /** The line on the card, said as a claim: "Your account is active". */
  title: string;
  /** For the employee: plain, no blame, what it means for them. Slots from the outcome's facts. */
  fail: string;
  /** For IT: the exact finding and where to fix it. */
  fix: string;
}

/** One check a file: `read` asks Graph, `decide` is pure, `text` has the words. */
export interface Check<Facts> {
  id: string;
  /** Least application permissions, so that a 403 can be explained to IT. */
  permissions: readonly string[];
  read(run: PersonRun): Promise<Facts>;
  decide(facts: Facts, now: Date): Outcome;
  text: CheckText;
}

// A registry holds checks of many fact types; `run` closes over the type, so nothing outside needs to know it.
export interface AnyCheck {
  id: string;
  permissions: readonly string[];
  text: CheckText;
  run(run: PersonRun): Promise<Outcome>;
}

export function defineCheck<Facts>(check: Check<Facts>): Check<Facts> & AnyCheck {
  return { ...check, run: async (run) => check.decide(await check.read(run), run.now) };
}

export interface CheckResult {
  check: AnyCheck;
  outcome: Outcome;
}
