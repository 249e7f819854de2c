import type { Exchange } from './connection.ts';
import { NoAnswer } from './failures.ts';
import { textIn, type Raw } from './fields.ts';
import { addressIn } from './next-link.ts';

/** Collects the rows of every page. A page may be empty and still have a next one. */
export async function allRows(
  firstPage: unknown,
  exchange: Exchange,
  { baseUrl, read }: { baseUrl: string; read: (exchange: Exchange) => Promise<unknown> },
): Promise<unknown[]> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let page = pageFrom(firstPage);
  for (;;) {
    rows.push(...page.rows);
    if (page.next === null) return rows;
    if (seen.has(page.next)) throw new NoAnswer('Graph repeats a page', { passing: false });
    seen.add(page.next);
    const address = addressIn(page.next, baseUrl, exchange.version);
    page = pageFrom(await read({ ...exchange, address }));
  }
}

function pageFrom(body: unknown): { rows: unknown[]; next: string | null } {
  const page = (typeof body === 'object' && body !== null ? body : {}) as Raw;
  const rows = page['value'];
  // Not an empty list: that would read as "there is none".
  if (!Array.isArray(rows)) throw new NoAnswer('Graph sent a list without rows', { passing: false });
  return { rows, next: textIn(page, '@odata.nextLink') };
}
