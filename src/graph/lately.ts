import type { Exchange } from './exchange.ts';
import { isReport } from './limits.ts';

/** The log itself runs minutes behind, so asking again within this time could not tell anything new. */
const keepMs = 20_000;

/** Answers about sign-ins of the last seconds, which are too few to be asked for twice. */
export interface Lately {
  /** undefined: not asked lately. */
  known(exchange: Exchange, key: string): unknown;
  learn(exchange: Exchange, key: string, answer: unknown): void;
}

/** Remembers what the sign-in log and the sign-in methods answered, and nothing else, in memory alone. */
export function latelyAnswered(): Lately {
  const answers = new Map<string, { answer: unknown; at: number }>();
  const forgetOld = (): void => {
    for (const [key, { at }] of answers) if (performance.now() - at > keepMs) answers.delete(key);
  };
  return {
    known(exchange, key) {
      if (!isReport(exchange)) return undefined;
      forgetOld();
      return answers.get(key)?.answer;
    },
    learn(exchange, key, answer) {
      if (isReport(exchange)) answers.set(key, { answer, at: performance.now() });
    },
  };
}

/** Asks every time. */
export const neverKnown: Lately = { known: () => undefined, learn: () => undefined };
