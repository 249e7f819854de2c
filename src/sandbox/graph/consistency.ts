import type { GraphCall } from './call.ts';
import { GraphRefusal } from './errors.ts';

const advanced = /\bendswith\(|\bnot\b|\bne\b|\/\$count|assignedPlans\/any/i;

/** Advanced queries on directory lists need ConsistencyLevel: eventual and $count=true, else 400. `cast` always counts as one. */
export function requireEventualFor(call: GraphCall, cast = false): void {
  if (call.query.has('$skiptoken') || !(cast || isAdvanced(call.query))) return;
  const eventual = call.header('consistencylevel')?.toLowerCase() === 'eventual';
  if (eventual && (call.query.get('$count') === 'true' || call.query.has('$search'))) return;
  const message = 'Request with advanced query needs the header ConsistencyLevel:eventual and $count=true.';
  throw new GraphRefusal(400, 'Request_UnsupportedQuery', message);
}

function isAdvanced(query: URLSearchParams): boolean {
  const filter = query.get('$filter') ?? '';
  return query.has('$search') || advanced.test(filter) || (filter !== '' && query.has('$orderby'));
}
