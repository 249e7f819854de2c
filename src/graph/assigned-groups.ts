import { UsherError } from '../errors.ts';
import { path } from './address.ts';
import { textIn, textsIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** A group as it is named. */
export interface NamedGroup {
  /** In lower case. */
  id: string;
  /** null: hidden from us. */
  name: string | null;
}

/** A group that something is assigned to. */
export interface AssignedGroup extends NamedGroup {
  /** False: it was deleted, and what is assigned to it reaches nobody through it. */
  exists: boolean;
  /** Filled by a rule about devices, so no person is ever in it. */
  isOfDevices: boolean;
  /** The groups inside it, at any depth. */
  nested: NamedGroup[];
}

const pageSize = 999;

/** One group by id, and what is nested in it: two questions at once. Needs GroupMember.Read.All. */
export async function assignedGroup(graph: GraphReader, groupId: string): Promise<AssignedGroup> {
  const id = groupId.toLowerCase();
  const [group, nested] = await Promise.all([orGone(groupRow(graph, id)), orGone(nestedRows(graph, id))]);
  return {
    id,
    name: group && textIn(group, 'displayName'),
    exists: group !== null,
    isOfDevices: group !== null && isOfDevices(group),
    nested: (nested ?? []).flatMap(namedFrom).sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** The groups the person is put into, without the ones around those. Needs GroupMember.Read.All. */
export async function directGroupsOf(graph: GraphReader, personId: string): Promise<NamedGroup[]> {
  const select = ['id', 'displayName'];
  const rows = await graph.list<Raw>(path`/users/${personId}/memberOf`, { version: 'v1.0', select, top: pageSize });
  return rows.flatMap(namedFrom);
}

const groupRow = (graph: GraphReader, id: string): Promise<Raw> =>
  graph.get<Raw>(path`/groups/${id}`, { version: 'v1.0', select: ['id', 'displayName', 'groupTypes', 'membershipRule'] });

// A cast is an advanced query, so it comes from an index that lags by minutes. It only explains; it decides about nobody.
const nestedRows = (graph: GraphReader, id: string): Promise<Raw[]> =>
  graph.list<Raw>(`${path`/groups/${id}`}/transitiveMembers/microsoft.graph.group`, {
    version: 'v1.0',
    select: ['id', 'displayName'],
    top: pageSize,
    eventual: true,
  });

function orGone<T>(read: Promise<T>): Promise<T | null> {
  return read.catch((error: unknown) => {
    if (error instanceof UsherError && error.code === 'not-found') return null;
    throw error;
  });
}

const isOfDevices = (group: Raw): boolean =>
  textsIn(group, 'groupTypes').includes('DynamicMembership') && /\bdevice\./i.test(textIn(group, 'membershipRule') ?? '');

function namedFrom(row: Raw): NamedGroup[] {
  const id = textIn(row, 'id')?.toLowerCase();
  return id === undefined ? [] : [{ id, name: textIn(row, 'displayName') }];
}
