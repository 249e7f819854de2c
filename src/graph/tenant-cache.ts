import { UsherError } from '../errors.ts';
import type { GraphReader } from './reader.ts';
import { unlessAborted } from './retries.ts';

/** Something that may be some minutes old. */
export interface Aged<T> {
  value: T;
  /** When Graph was asked. */
  asOf: Date;
}

/** One fact, kept for everybody. */
export interface KeptFact<T> {
  /**
   * The fact, no older than `maxAgeMs` (standard: ten to fifteen minutes) where Graph answers. Where it does not, or is
   * busy, what was known is given for an hour. Throws what the question throws.
   */
  get(graph: GraphReader, maxAgeMs?: number): Promise<Aged<T>>;
}

export interface KeepingOptions {
  now: () => Date;
  /** Between 0 and 1: spreads the ends, so that not everything is asked anew at once. */
  random?: (() => number) | undefined;
}

const minute = 60_000;
const shortest = 10 * minute;
const spread = 5 * minute;
/** Permissions are granted while somebody waits for them. */
const forbiddenMs = minute;
const lastResortMs = 60 * minute;
/** Whoever has something to give does not wait long for something newer. */
const patienceMs = 4000;

/** Remembers one fact. Many may ask at the same time, Graph is asked once. */
export function keep<T>(question: Question<T>, { now, random = Math.random }: KeepingOptions): KeptFact<T> {
  const memory = memoryOf<T>(now, random);
  const fresh = askedTogether(question, memory, now);
  return {
    async get(graph, maxAgeMs) {
      const kept = memory.recall(maxAgeMs);
      if (kept) return kept;
      const asked = fresh(graph, maxAgeMs ?? shortest);
      const old = memory.lastResort();
      return old ? orElse(asked, old) : asked;
    },
  };
}

type Question<T> = (graph: GraphReader) => Promise<T>;

interface Memory<T> {
  /** Throws the refusal that is remembered. */
  recall(maxAgeMs: number | undefined): Aged<T> | null;
  lastResort(): Aged<T> | null;
  learn(fact: Aged<T>): void;
  learnRefusal(error: unknown, at: Date): void;
}

function memoryOf<T>(now: () => Date, random: () => number): Memory<T> {
  let known: (Aged<T> & { lifetimeMs: number }) | null = null;
  let refused: { error: Error; at: Date } | null = null;
  const isWithin = (at: Date, ms: number): boolean => now().getTime() - at.getTime() <= ms;
  return {
    recall(maxAgeMs) {
      if (known && isWithin(known.asOf, maxAgeMs ?? known.lifetimeMs)) return known;
      if (refused && isWithin(refused.at, Math.min(forbiddenMs, maxAgeMs ?? forbiddenMs))) throw refused.error;
      return null;
    },
    lastResort: () => (known && isWithin(known.asOf, lastResortMs) ? known : null),
    learn(fact) {
      refused = null;
      // A slow answer may come after a later one.
      if (!known || known.asOf <= fact.asOf) known = { ...fact, lifetimeMs: shortest + random() * spread };
    },
    learnRefusal(error, at) {
      if (error instanceof UsherError && error.code === 'graph-forbidden') refused = { error, at };
    },
  };
}

/** Joins whoever asks already. When their turn ends before Graph answers, somebody else among those who wait asks. */
function askedTogether<T>(
  question: Question<T>,
  memory: Memory<T>,
  now: () => Date,
): (graph: GraphReader, maxAgeMs: number) => Promise<Aged<T>> {
  let asking: { answer: Promise<Aged<T>>; at: Date } | null = null;
  const ask = (graph: GraphReader): Promise<Aged<T>> => {
    const at = now();
    const own = { at, answer: question(graph).then((value) => ({ value, asOf: at })) };
    const forget = (): void => {
      if (asking === own) asking = null;
    };
    // First in line, so that those who joined find it done.
    own.answer.then(
      (fact) => {
        memory.learn(fact);
        forget();
      },
      (error: unknown) => {
        memory.learnRefusal(error, at);
        forget();
      },
    );
    asking = own;
    return own.answer;
  };
  const fresh = async (graph: GraphReader, maxAgeMs: number): Promise<Aged<T>> => {
    const isRecent = asking !== null && now().getTime() - asking.at.getTime() <= maxAgeMs;
    if (asking === null || !isRecent) return ask(graph);
    const answer = await joined(asking.answer, graph);
    return answer ?? fresh(graph, maxAgeMs);
  };
  return fresh;
}

/** null: whoever asked went without an answer, and somebody else may have more luck. */
function joined<T>(answer: Promise<T>, { signal }: GraphReader): Promise<T | null> {
  return unlessAborted(answer, signal).catch((error: unknown) => {
    if (signal?.aborted || !isPassing(error)) throw error;
    return null;
  });
}

async function orElse<T>(asked: Promise<Aged<T>>, known: Aged<T>): Promise<Aged<T>> {
  const { promise: impatience, resolve } = Promise.withResolvers<Aged<T>>();
  const timer = setTimeout(() => resolve(known), patienceMs);
  const answer = asked.catch((error: unknown) => {
    if (isPassing(error)) return known;
    throw error;
  });
  return Promise.race([answer, impatience]).finally(() => clearTimeout(timer));
}

const isPassing = (error: unknown): boolean =>
  error instanceof UsherError && (error.code === 'graph-unavailable' || error.code === 'graph-busy');
