import { randomUUID } from 'node:crypto';
import type { GraphAnswer, GraphCall, Row } from './call.ts';
import { badRequest } from './errors.ts';
import { parseFilter } from './filter.ts';

export interface Listing {
  /** What follows `$metadata#`. */
  context: string;
  rows: Row[];
  /** Rows a page when the caller does not ask with $top. */
  pageSize?: number;
  /** Largest $top, 999 in the directory. */
  maxTop?: number;
  /** @odata.count without being asked, as some Intune lists do. */
  alwaysCounts?: boolean;
  /** Replaces the plain reading of $filter. */
  filter?: (rows: Row[], text: string) => Row[];
  /** Navigation properties that $expand may ask for. */
  expand?: Record<string, (row: Row) => unknown>;
}

/** A collection, after $filter, $orderby, paging, $expand and $select. */
export function list(call: GraphCall, listing: Listing): GraphAnswer {
  const rows = ordered(filtered(call, listing), call.query.get('$orderby'));
  const start = startOf(call.query.get('$skiptoken')) + Number(call.query.get('$skip') ?? 0);
  const size = pageSizeOf(call, listing);
  const page = rows.slice(start, start + size);
  const more = start + size < rows.length;
  const counts = (listing.alwaysCounts === true || call.query.get('$count') === 'true') && start === 0;
  return answer(200, {
    '@odata.context': contextOf(call, listing.context),
    ...(counts ? { '@odata.count': rows.length } : {}),
    ...(more ? { '@odata.nextLink': nextLink(call, start + size) } : {}),
    value: page.map((row) => shaped(call, row, listing.expand)),
  });
}

/** One object, after $expand and $select. */
export function one(call: GraphCall, { context, row, expand }: Pick<Listing, 'context' | 'expand'> & { row: Row }): GraphAnswer {
  return answer(200, { '@odata.context': `${contextOf(call, context)}/$entity`, ...shaped(call, row, expand) });
}

export function answer(status: number, body: unknown): GraphAnswer {
  return { status, headers: { 'Content-Type': 'application/json', 'request-id': randomUUID() }, body };
}

export function contextOf(call: GraphCall, context: string): string {
  const select = call.query.get('$select');
  const expand = call.query.get('$expand');
  const names = [select, expand === null ? null : `${expand.replace(/\(.*\)/, '')}()`].filter((part) => part !== null).join(',');
  return `${call.base}/$metadata#${context}${names === '' ? '' : `(${names})`}`;
}

function filtered(call: GraphCall, listing: Listing): Row[] {
  const text = call.query.get('$filter');
  if (text === null) return listing.rows;
  if (listing.filter !== undefined) return listing.filter(listing.rows, text);
  const filter = parseFilter(text);
  return listing.rows.filter((row) => filter.test(row));
}

function ordered(rows: Row[], orderby: string | null): Row[] {
  if (orderby === null) return rows;
  const [property = '', direction = 'asc'] = orderby.trim().split(/\s+/);
  const sign = direction === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => sign * textOf(a[property]).localeCompare(textOf(b[property])));
}

/** What a value sorts by. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function pageSizeOf(call: GraphCall, { pageSize = 100, maxTop = 1000 }: Listing): number {
  const top = call.query.get('$top');
  if (top === null) return pageSize;
  if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > maxTop) {
    throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${maxTop} inclusive.`);
  }
  return Number(top);
}

/** A skip token is opaque to the caller; here it is the number of rows that were already given. */
function startOf(token: string | null): number {
  if (token === null) return 0;
  const start = Number(Buffer.from(token, 'base64url').toString('utf8').replace('row:', ''));
  if (!Number.isInteger(start)) throw badRequest('Skip token is not valid.');
  return start;
}

function nextLink(call: GraphCall, start: number): string {
  const query = new URLSearchParams(call.query);
  query.delete('$skip');
  query.set('$skiptoken', Buffer.from(`row:${start}`).toString('base64url'));
  return `${call.base}${call.path}?${query.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`;
}

function shaped(call: GraphCall, row: Row, expand: Listing['expand'] = {}): Row {
  const select = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const wanted =
    call.query
      .get('$expand')
      ?.split(',')
      .map((name) => name.trim().replace(/\(.*\)$/, '')) ?? [];
  const chosen = select === undefined || select.includes('*') ? row : only(row, select);
  const expanded = wanted.map((name) => {
    const read = expand[name];
    if (read === undefined)
      throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${name}'.`);
    return [name, read(row)];
  });
  return { ...chosen, ...(Object.fromEntries(expanded) as Row) };
}

function only(row: Row, names: string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name === '@odata.type' || names.includes(name)));
}
