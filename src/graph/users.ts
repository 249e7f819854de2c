import { path } from './address.ts';
import { flagIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface Account {
  /** Entra object id. */
  id: string;
  name: string;
  /** The sign-in name, which is what people type on the phone. */
  address: string;
  enabled: boolean | null;
  kind: 'member' | 'guest' | null;
}

export const accountFields = ['id', 'displayName', 'userPrincipalName', 'accountEnabled', 'userType'];

/**
 * The person's work account. `not-found` when there is none.
 * Needs User.Read.All (User.ReadBasic.All hides whether the account is enabled).
 */
export async function accountOf(graph: GraphReader, personId: string): Promise<Account> {
  const user = await graph.get<Raw>(path`/users/${personId}`, { version: 'v1.0', select: accountFields });
  return accountFrom(user, personId);
}

/** An account as Graph sent it. `id` where the row has none. */
export function accountFrom(user: Raw, id: string): Account {
  const address = textIn(user, 'userPrincipalName') ?? '';
  return {
    id: textIn(user, 'id') ?? id,
    name: textIn(user, 'displayName') ?? address,
    address,
    enabled: flagIn(user, 'accountEnabled'),
    kind: kindOf(textIn(user, 'userType')),
  };
}

function kindOf(userType: string | null): Account['kind'] {
  if (userType === 'Member') return 'member';
  return userType === 'Guest' ? 'guest' : null;
}
