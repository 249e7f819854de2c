import { answersTo, type Outcome } from './batch.ts';
import { callerFrom, type Exchange, type GraphConnection } from './connection.ts';
import { readerOn } from './reader-on.ts';
import type { GraphReader } from './reader.ts';
import { patiently, type Caller } from './retries.ts';

const perBatch = 20;

interface Waiting {
  exchange: Exchange;
  settle(this: void, outcome: Outcome): void;
}

/**
 * A reader for one turn: what is asked in the same tick travels in one `$batch` for each version, and nothing is asked
 * twice. Answers live as long as the reader, so a later look at the same thing needs a new one.
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
    const answer = remembered.get(key) ?? answerTo(() => gather(exchange), { caller, connection });
    remembered.set(key, answer);
    return answer;
  };
  return readerOn({ baseUrl: connection.baseUrl, read });
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
function gatherer(send: (waiting: Waiting[]) => void): (exchange: Exchange) => Promise<Outcome> {
  let waiting: Waiting[] = [];
  const sendAll = (): void => {
    const all = waiting;
    waiting = [];
    send(all);
  };
  return (exchange) => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    if (waiting.length === 0) setImmediate(sendAll);
    waiting.push({ exchange, settle: resolve });
    return promise;
  };
}

function dispatch(connection: GraphConnection, caller: Caller, waiting: readonly Waiting[]): Promise<unknown> {
  const versions = Map.groupBy(waiting, ({ exchange }) => exchange.version).values();
  const batches = [...versions].flatMap(inParts);
  return Promise.all(
    batches.map(async (batch) => {
      const exchanges = batch.map(({ exchange }) => exchange);
      const outcomes = await answersTo(exchanges, {
        once: (exchange) => connection.send(exchange, caller),
        patiently: (exchange) => patiently(() => connection.send(exchange, caller), caller, connection.patience),
      });
      batch.forEach(({ settle }, index) => settle(outcomes[index] as Outcome));
    }),
  );
}

const inParts = (waiting: readonly Waiting[]): Waiting[][] =>
  Array.from({ length: Math.ceil(waiting.length / perBatch) }, (_, part) =>
    waiting.slice(part * perBatch, (part + 1) * perBatch),
  );
