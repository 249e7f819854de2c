import type { Row } from './call.ts';
import { invalid, literal, type Term, TokenReader } from './filter-tokens.ts';
import { compare, row, type Scope, valueOf } from './filter-values.ts';

export interface Filter {
  test(row: Row): boolean;
  terms: Term[];
  hasOr: boolean;
}

type Test = (scope: Scope) => boolean;

const comparisons = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in']);
/** Understands what Usher sends: and, or, not, comparisons, in, startsWith, endsWith, contains, isof and any. Else 400. */
export function parseFilter(text: string): Filter {
  const reader = new TokenReader(text);
  const found: Omit<Filter, 'test'> = { terms: [], hasOr: false };
  const test = either(reader, found);
  if (!reader.done) throw invalid();
  return { ...found, test: (one) => test({ [row]: one }) };
}

function either(reader: TokenReader, found: Omit<Filter, 'test'>): Test {
  const tests = [both(reader, found)];
  while (reader.took('or')) {
    // The caller's object collects what the parser meets.
    Object.assign(found, { hasOr: true });
    tests.push(both(reader, found));
  }
  return (scope) => tests.some((test) => test(scope));
}

function both(reader: TokenReader, found: Omit<Filter, 'test'>): Test {
  const tests = [single(reader, found)];
  while (reader.took('and')) tests.push(single(reader, found));
  return (scope) => tests.every((test) => test(scope));
}

function single(reader: TokenReader, found: Omit<Filter, 'test'>): Test {
  if (reader.took('not')) {
    const test = single(reader, found);
    return (scope) => !test(scope);
  }
  if (reader.took('(')) {
    const test = either(reader, found);
    reader.expect(')');
    return test;
  }
  return reader.peek(1) === '(' ? call(reader, found) : comparison(reader, found);
}

function call(reader: TokenReader, found: Omit<Filter, 'test'>): Test {
  const name = reader.next();
  reader.expect('(');
  if (name.endsWith('/any')) return any(reader, found, name.slice(0, -'/any'.length));
  if (name.toLowerCase() === 'isof') {
    const kind = literal(reader.next());
    reader.expect(')');
    return (scope) => (scope[row] as Row)['@odata.type'] === `#${String(kind)}`;
  }
  return textTest(reader, found, name.toLowerCase());
}

function textTest(reader: TokenReader, found: Omit<Filter, 'test'>, operator: string): Test {
  const property = reader.next();
  reader.expect(',');
  const wanted = String(literal(reader.next())).toLowerCase();
  reader.expect(')');
  found.terms.push({ property, operator, value: wanted });
  const value = (scope: Scope) => textAt(scope, property);
  if (operator === 'startswith') return (scope) => value(scope).startsWith(wanted);
  if (operator === 'endswith') return (scope) => value(scope).endsWith(wanted);
  if (operator === 'contains') return (scope) => value(scope).includes(wanted);
  throw invalid();
}

function any(reader: TokenReader, found: Omit<Filter, 'test'>, collection: string): Test {
  const variable = reader.next();
  reader.expect(':');
  const inner: Omit<Filter, 'test'> = { terms: [], hasOr: false };
  const test = either(reader, inner);
  reader.expect(')');
  found.terms.push({ property: collection, operator: 'any', value: null });
  return (scope) => ((valueOf(scope, collection) ?? []) as unknown[]).some((item) => test({ ...scope, [variable]: item }));
}

function comparison(reader: TokenReader, found: Omit<Filter, 'test'>): Test {
  const property = reader.next();
  const operator = reader.next();
  if (!/^[A-Za-z_@]/.test(property) || !comparisons.has(operator)) throw invalid();
  if (operator === 'in') return oneOf(reader, found, property);
  const value = literal(reader.next());
  found.terms.push({ property, operator, value });
  return (scope) => compare(valueOf(scope, property), operator, value);
}

function oneOf(reader: TokenReader, found: Omit<Filter, 'test'>, property: string): Test {
  reader.expect('(');
  const values: unknown[] = [];
  do values.push(literal(reader.next()));
  while (reader.took(','));
  reader.expect(')');
  for (const value of values) found.terms.push({ property, operator: 'in', value });
  return (scope) => values.some((value) => compare(valueOf(scope, property), 'eq', value));
}

function textAt(scope: Scope, property: string): string {
  const value = valueOf(scope, property);
  return typeof value === 'string' ? value.toLowerCase() : '';
}
