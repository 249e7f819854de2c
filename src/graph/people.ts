import { UsherError } from '../errors.ts';
import { isGuid, odata } from './address.ts';
import { textIn, type Raw } from './fields.ts';
import { rowsOf } from './paging.ts';
import type { GraphReader } from './reader.ts';
import { accountFields, accountFrom, accountOf, type Account } from './users.ts';

const most = 6;
const fewestLetters = 3;

/**
 * Who may be meant by an object id, an address (also an old one that mail still reaches), or the beginning of a name of
 * at least three letters. At most six; six may mean that there are more. `bad-input` for what cannot be looked up.
 * None of it needs an advanced query, so the answers are fresh. Needs User.Read.All.
 */
export async function findPeople(graph: GraphReader, typed: string): Promise<Account[]> {
  const text = typed.trim();
  if (isGuid(text)) return withId(graph, text);
  if (text.includes('@')) return withAddress(graph, text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < fewestLetters ? [] : matching(graph, odata`startswith(displayName,${text})`);
}

function withId(graph: GraphReader, id: string): Promise<Account[]> {
  return accountOf(graph, id).then(
    (account) => [account],
    (error: unknown) => {
      if (error instanceof UsherError && error.code === 'not-found') return [];
      throw error;
    },
  );
}

async function withAddress(graph: GraphReader, address: string): Promise<Account[]> {
  const known = await matching(graph, odata`userPrincipalName eq ${address} or mail eq ${address}`);
  return known.length > 0 ? known : matching(graph, odata`proxyAddresses/any(p:p eq ${`smtp:${address}`})`);
}

async function matching(graph: GraphReader, filter: string): Promise<Account[]> {
  const page = await graph.get<Raw>('/users', { version: 'v1.0', filter, select: accountFields, top: most });
  return rowsOf(page).flatMap((row) => {
    const id = textIn(row, 'id');
    return id === null ? [] : [accountFrom(row, id)];
  });
}
