import { UsherError } from '../errors.ts';
import { path } from './address.ts';
import { flagIn, rowsIn, textIn, textsIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface Licence {
  /** In lower case. */
  skuId: string;
  /** Parts of it that are switched off, in lower case. */
  disabledPlans: string[];
}

export interface GroupPerson {
  /** Entra object id in lower case. */
  id: string;
  address: string;
  enabled: boolean | null;
  /** null: not reported. */
  licences: Licence[] | null;
}

export interface GroupPeople {
  people: GroupPerson[];
  /** False: the group may have more people than were read. */
  complete: boolean;
}

/** Two full pages, so two requests one after the other. */
const most = 1998;
const select = ['id', 'userPrincipalName', 'accountEnabled', 'assignedLicenses'];

/**
 * The people in a group, nested groups included, as far as two pages go. Comes from an index that lags by minutes. A deleted
 * group has none. Needs GroupMember.Read.All, and User.Read.All, without which Graph leaves everything about them out.
 */
export async function peopleIn(graph: GraphReader, groupId: string): Promise<GroupPeople> {
  const address = `${path`/groups/${groupId.toLowerCase()}`}/transitiveMembers/microsoft.graph.user`;
  const options = { version: 'v1.0', select, top: 999, eventual: true, most } as const;
  const rows = await graph.list<Raw>(address, options).catch((error: unknown) => {
    if (error instanceof UsherError && error.code === 'not-found') return [];
    throw error;
  });
  return { people: rows.flatMap(personFrom), complete: rows.length < most };
}

function personFrom(row: Raw): GroupPerson[] {
  const id = textIn(row, 'id')?.toLowerCase();
  if (id === undefined) return [];
  const address = textIn(row, 'userPrincipalName') ?? id;
  const licences = Array.isArray(row['assignedLicenses']) ? rowsIn(row, 'assignedLicenses').map(licenceFrom) : null;
  return [{ id, address, enabled: flagIn(row, 'accountEnabled'), licences }];
}

const licenceFrom = (row: Raw): Licence => ({
  skuId: textIn(row, 'skuId')?.toLowerCase() ?? '',
  disabledPlans: textsIn(row, 'disabledPlans').map((id) => id.toLowerCase()),
});
