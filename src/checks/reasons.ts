import type { Assignment } from '../graph/assignments.ts';
import type { AssignedGroup } from '../graph/assigned-groups.ts';
import { directGroupsOf } from '../graph/assigned-groups.ts';
import type { TenantFacts } from '../graph/tenant-facts.ts';
import type { PersonRun } from './check.ts';
import { type Assigned, type Explanation, groupsNamedBy, membershipFor } from './reach.ts';
import { orNull } from './run-checks.ts';

/** What explains a reach to IT. None of it decides, so what cannot be read is left out. */
export interface GroupDetail {
  /** By id. A group that could not be read is not in it. */
  groups: ReadonlyMap<string, AssignedGroup>;
  /** Groups the person was put into, without those around them; null: not known. */
  direct: ReadonlySet<string> | null;
}

/** Where a person stands towards some assignments. */
export interface Standing extends GroupDetail {
  /** Of the groups that the assignments name, those with the person in them. */
  memberOf: ReadonlySet<string>;
}

export const noDetail: GroupDetail = { groups: new Map(), direct: null };

/** Membership and what explains it, all in one tick. Needs GroupMember.Read.All; throws only what membership throws. */
export async function standingFor(run: PersonRun, assigned: readonly Assigned[]): Promise<Standing> {
  const named = groupsNamedBy(assigned);
  if (named.length === 0) return { memberOf: new Set(), ...noDetail };
  const [memberOf, groups, direct] = await Promise.all([
    membershipFor(run, assigned),
    groupDetails(run.tenant, named),
    orNull(directGroupsOf(run.graph, run.personId), 'groups-of-person'),
  ]);
  return { memberOf, groups, direct: direct && new Set(direct.map(({ id }) => id)) };
}

/** Names and inner groups of these groups, by id; what cannot be read is missing. */
export async function groupDetails(tenant: TenantFacts, ids: readonly string[]): Promise<ReadonlyMap<string, AssignedGroup>> {
  const read = await Promise.all(ids.map((id) => orNull(tenant.group(id), 'group-names')));
  return new Map(read.flatMap((group) => (group ? [[group.value.id, group.value]] : [])));
}

/** Slots that say why something reaches a person: `how` chooses the words. */
export interface ReasonSlots {
  /** Lower-case letters only: `everyone`, `group`, `nested` (through a group inside it), or `unclear`. */
  how: 'everyone' | 'group' | 'nested' | 'unclear';
  group: string;
  /** The group inside `group` that the person is in. */
  through: string;
}

export function reasonSlots({ letIn }: Explanation, detail: GroupDetail): ReasonSlots {
  const [surest] = letIn;
  if (surest?.audience === 'all-users') return { how: 'everyone', group: '', through: '' };
  if (surest?.audience !== 'group' || surest.groupId === null) return { how: 'unclear', group: '', through: '' };
  const group = nameOf(surest.groupId, detail);
  const through = innerGroups(surest.groupId, detail);
  return through.length === 0 ? { how: 'group', group, through: '' } : { how: 'nested', group, through: through.join(', ') };
}

/** The groups that leave the person out, each with the group inside it that the person is in: "Contractors › Agency". */
export const exclusionsOf = ({ leftOut }: Explanation, detail: GroupDetail): string =>
  leftOut.map((assignment) => pathOf(assignment, detail)).join(', ');

function pathOf({ groupId }: Assignment, detail: GroupDetail): string {
  if (groupId === null) return '';
  const [through] = innerGroups(groupId, detail);
  const name = nameOf(groupId, detail);
  return through === undefined ? name : `${name} › ${through}`;
}

/** The id where the name is hidden. */
export const nameOf = (groupId: string, { groups }: Pick<GroupDetail, 'groups'>): string => groups.get(groupId)?.name ?? groupId;

/** Groups inside it that the person was put into. None when they are in the group itself, and when it is not known. */
function innerGroups(groupId: string, { groups, direct }: GroupDetail): string[] {
  if (direct === null || direct.has(groupId)) return [];
  const inside = groups.get(groupId)?.nested.filter(({ id }) => direct.has(id)) ?? [];
  return inside.map(({ id, name }) => name ?? id);
}
