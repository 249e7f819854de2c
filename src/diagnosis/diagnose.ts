import { UsherError } from '../errors.ts';
import type { Diagnosis } from './diagnosis.ts';
import { rules } from './index.ts';
import { unknownFrom } from './looked-at.ts';
import type { AnyRule, Begun, RuleRun, Verdict } from './rule.ts';
import { type Decided, told } from './tell.ts';

export interface Patience {
  firstRoundMs: number;
  bothRoundsMs: number;
}

/** Graph has nine seconds for all of it. What hangs in the first round must leave time for the second. */
const patience: Patience = { firstRoundMs: 5500, bothRoundsMs: 8700 };

/**
 * Why a person cannot sign in. Two rounds of questions at most: all first questions travel together; only when they show
 * nothing certain, all second ones do. A rule that cannot look is named, never guessed.
 */
export async function diagnose(run: RuleRun, locale: string, timeZone: string): Promise<Diagnosis> {
  return told(await decided(run, rules), run.now, { locale, timeZone });
}

/** What each rule comes to, in time whatever hangs. */
export async function decided(
  run: RuleRun,
  all: readonly AnyRule[],
  { firstRoundMs, bothRoundsMs } = patience,
): Promise<Decided[]> {
  const [first, both] = [alarm(firstRoundMs), alarm(bothRoundsMs)];
  try {
    const begun = await Promise.all(
      all.map(async (rule) => ({ rule, begun: await Promise.race([rule.begin(run), first.rung]).catch(failed(rule)) })),
    );
    const explained =
      !run.evenIfCertain && begun.some(({ rule, begun: one }) => 'verdict' in one && isCertain(rule, one.verdict));
    return await Promise.all(
      begun.map(async ({ rule, begun: one }) => ({
        rule,
        verdict: await Promise.race([verdictOf(one, explained), both.rung]).catch((error: unknown) =>
          unknownFrom(error, rule.id),
        ),
      })),
    );
  } finally {
    first.off();
    both.off();
  }
}

async function verdictOf(begun: Begun, explained: boolean): Promise<Verdict> {
  if ('verdict' in begun) return begun.verdict;
  return explained ? { kind: 'skipped' } : begun.goOn();
}

const failed =
  (rule: AnyRule) =>
  (error: unknown): Begun => ({ verdict: unknownFrom(error, rule.id) });

/** Rejects after some time, as Graph's reader does when it gives up. */
function alarm(ms: number): { rung: Promise<never>; off: () => void } {
  const { promise: rung, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new UsherError('graph-unavailable', 'The questions took too long')), ms);
  // Nobody may be waiting any more when it rings.
  rung.catch(() => undefined);
  return { rung, off: () => clearTimeout(timer) };
}

const isCertain = (rule: AnyRule, verdict: Verdict): boolean =>
  verdict.kind === 'cause' && (verdict.confidence ?? rule.cases[verdict.case]?.confidence) === 'certain';
