import { answersTo, type Outcome } from './batch.ts';
import { callerFrom, type GraphConnection } from './connection.ts';
import type { Exchange } from './exchange.ts';
import { readerOn } from './reader-on.ts';
import type { GraphReader } from './reader.ts';
import { patiently, type Caller } from './retries.ts';

const perBatch = 20;

interface Waiting {
  exchange: Exchange;
  settle(this: void, outcome: Outcome | Postponed): void;
}

/** A pause began between its turn and its sending. Nothing was asked. */
interface Postponed {
  kind: 'postponed';
}

type Gather = (exchange: Exchange) => Promise<Outcome | Postponed>;

/**
 * A reader for one turn: what is asked in the same tick travels in one `$batch` for each version, what must travel
 * alone beside it, and nothing is asked twice. Answers live as long as the reader, so a later look at the same thing needs a new one.
 */
export function batchedReader(
  connection: GraphConnection,
  { signal, withinMs }: { signal?: AbortSignal; withinMs?: number } = {},
): GraphReader {
  const caller = callerFrom(signal, withinMs);
  const gather = gatherer((waiting) => void dispatch(connection, caller, waiting));
  const remembered = new Map<string, Promise<unknown>>();
  const read = (exchange: Exchange): Promise<unknown> => {
    const key = JSON.stringify([exchange.version, exchange.address, exchange.body, exchange.eventual]);
    const ask = (): Promise<Outcome> => inTurn(exchange, { connection, caller, gather });
    const answer =
      remembered.get(key) ?? answerLately(exchange, key, { connection, ask: () => answerTo(ask, { caller, connection }) });
    remembered.set(key, answer);
    return answer;
  };
  return readerOn({ baseUrl: connection.baseUrl, signal, read });
}

/** A batched reader that gives up after so many milliseconds, from now on. */
export const readerWithin = (connection: GraphConnection, ms: number): GraphReader =>
  batchedReader(connection, { signal: AbortSignal.timeout(ms), withinMs: ms });

/** From memory where another turn asked the same a moment ago. */
async function answerLately(
  exchange: Exchange,
  key: string,
  { connection, ask }: { connection: GraphConnection; ask: () => Promise<unknown> },
): Promise<unknown> {
  const { lately } = connection;
  const known = lately.known(exchange, key);
  if (known !== undefined) return known;
  const answer = await ask();
  lately.learn(exchange, key, answer);
  return answer;
}

/** Whoever waits for a turn does so before the others are gathered, so nobody is held up. */
async function inTurn(
  exchange: Exchange,
  line: { connection: GraphConnection; caller: Caller; gather: Gather },
): Promise<Outcome> {
  await line.connection.limits.turnFor(exchange, line.caller);
  const outcome = await line.gather(exchange);
  return outcome.kind === 'postponed' ? inTurn(exchange, line) : outcome;
}

/** What failed in passing is asked again, alone or in the company of others that were told to wait as long. */
async function answerTo(
  ask: () => Promise<Outcome>,
  { caller, connection }: { caller: Caller; connection: GraphConnection },
): Promise<unknown> {
  const askAgain = async (): Promise<Outcome> => {
    const outcome = await ask();
    if (outcome.kind === 'refused') throw outcome.failure;
    return outcome;
  };
  const outcome = await patiently(askAgain, caller, connection.patience);
  if (outcome.kind === 'body') return outcome.body;
  throw outcome.failure;
}

/** Collects until the current tick and all that follows from it is done. */
function gatherer(send: (waiting: Waiting[]) => void): Gather {
  let waiting: Waiting[] = [];
  const sendAll = (): void => {
    const all = waiting;
    waiting = [];
    send(all);
  };
  return (exchange) => {
    const { promise, resolve } = Promise.withResolvers<Outcome | Postponed>();
    if (waiting.length === 0) setImmediate(sendAll);
    waiting.push({ exchange, settle: resolve });
    return promise;
  };
}

function dispatch(connection: GraphConnection, caller: Caller, waiting: readonly Waiting[]): Promise<unknown> {
  const { limits } = connection;
  const free = waiting.filter(({ exchange, settle }) => {
    const paused = limits.isPaused(exchange);
    if (paused) settle({ kind: 'postponed' });
    return !paused;
  });
  return Promise.all(
    batchesOf(free).map(async (batch) => {
      const exchanges = batch.map(({ exchange }) => exchange);
      const outcomes = await answersTo(exchanges, {
        once: (exchange) => connection.send(exchange, caller),
        patiently: (exchange) => patiently(() => connection.send(exchange, caller), caller, connection.patience),
      });
      batch.forEach(({ exchange, settle }, index) => {
        const outcome = outcomes[index] as Outcome;
        if (outcome.kind === 'refused') limits.learnFrom(exchange, outcome.failure);
        settle(outcome);
      });
    }),
  );
}

function batchesOf(waiting: readonly Waiting[]): Waiting[][] {
  const [alone, together] = [true, false].map((is) => waiting.filter(({ exchange }) => (exchange.alone ?? false) === is));
  const versions = Map.groupBy(together ?? [], ({ exchange }) => exchange.version).values();
  return [...(alone ?? []).map((one) => [one]), ...[...versions].flatMap(inParts)];
}

const inParts = (waiting: readonly Waiting[]): Waiting[][] =>
  Array.from({ length: Math.ceil(waiting.length / perBatch) }, (_, part) =>
    waiting.slice(part * perBatch, (part + 1) * perBatch),
  );
