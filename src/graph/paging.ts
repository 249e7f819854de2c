import type { Exchange } from './exchange.ts';
import { NoAnswer } from './failures.ts';
import { asRow, textIn, type Raw } from './fields.ts';
import { addressIn } from './next-link.ts';
import { requiredRowsIn } from './required.ts';

export interface Source {
  baseUrl: string;
  read(exchange: Exchange): Promise<unknown>;
}

/** Collects the rows of every page, or of as many as it takes. A page may be empty and still have a next one. */
export async function allRows(first: Exchange, source: Source): Promise<unknown[]> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let next: string | null = first.address;
  while (next !== null) {
    if (seen.has(next)) throw new NoAnswer('Graph repeats a page', { passing: false });
    seen.add(next);
    const page = await source.read({ ...first, address: next });
    rows.push(...rowsOf(page));
    const link = textIn(asRow(page), '@odata.nextLink');
    const enough = rows.length >= (first.most ?? Number.POSITIVE_INFINITY);
    next = link === null || enough ? null : addressIn(link, source.baseUrl, first.version);
  }
  return rows;
}

/** The rows of one page. */
export const rowsOf = (page: unknown): Raw[] => requiredRowsIn(asRow(page), 'value');
