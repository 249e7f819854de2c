import { headersFor } from './connection.ts';
import type { Exchange } from './exchange.ts';
import { failureFrom, NoAnswer } from './failures.ts';
import { asRow, numberIn, rowIn, rowsIn, textIn, type Raw } from './fields.ts';

/** `refused`: this one item failed, and may be asked again. `failed`: all hope for the whole batch is spent. */
export type Outcome = { kind: 'body'; body: unknown } | { kind: 'refused'; failure: Error } | { kind: 'failed'; failure: Error };

interface Read {
  once(this: void, exchange: Exchange): Promise<unknown>;
  patiently(this: void, exchange: Exchange): Promise<unknown>;
}

/** One outcome for each exchange, in order. All of one version, 20 at most. A lone one goes out plainly. */
export async function answersTo(exchanges: readonly Exchange[], read: Read): Promise<Outcome[]> {
  const [only, ...others] = exchanges;
  if (only && others.length === 0) return [await outcomeOf(read.once(only), 'refused')];
  const answer = await outcomeOf(read.patiently(batchOf(exchanges)), 'failed');
  return answer.kind === 'body' ? outcomesIn(answer.body, exchanges.length) : exchanges.map(() => answer);
}

const outcomeOf = (answer: Promise<unknown>, kind: 'refused' | 'failed'): Promise<Outcome> =>
  answer.then(
    (body) => ({ kind: 'body', body }),
    (failure: Error) => ({ kind, failure }),
  );

const batchOf = (exchanges: readonly Exchange[]): Exchange => ({
  version: exchanges[0]?.version ?? 'v1.0',
  address: '/$batch',
  body: { requests: exchanges.map(itemFrom) },
  isList: exchanges.some((exchange) => exchange.isList),
  items: exchanges.map(({ address }) => address),
});

function itemFrom(exchange: Exchange, index: number): object {
  const { address, body } = exchange;
  const headers = {
    ...headersFor(exchange),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
  return {
    id: String(index + 1),
    method: body === undefined ? 'GET' : 'POST',
    url: address,
    headers,
    ...(body !== undefined && { body }),
  };
}

/** Graph answers in any order, and now and then leaves one out. */
function outcomesIn(answer: unknown, count: number): Outcome[] {
  const byId = new Map(rowsIn(asRow(answer), 'responses').map((response) => [textIn(response, 'id'), response]));
  return Array.from({ length: count }, (_, index) => outcomeFrom(byId.get(String(index + 1))));
}

function outcomeFrom(response: Raw | undefined): Outcome {
  const status = response && numberIn(response, 'status');
  if (!status) return refused(new NoAnswer('Graph left an item of a batch out', { passing: true }));
  const body = response['body'];
  const good = status >= 200 && status < 300;
  if (!good) return refused(failureFrom({ status, header: headersOf(response), body: rowIn(response, 'body') }));
  if (typeof body === 'object' && body !== null) return { kind: 'body', body };
  return refused(new NoAnswer('Graph sent no JSON in a batch', { passing: true }));
}

const refused = (failure: Error): Outcome => ({ kind: 'refused', failure });

function headersOf(response: Raw): (name: string) => string | null {
  const headers = Object.entries(rowIn(response, 'headers')).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const byName = new Map(headers as [string, string][]);
  return (name) => byName.get(name) ?? null;
}
