import type { GroupPeople, GroupPerson } from '../graph/group-people.ts';
import { peopleIn } from '../graph/group-people.ts';
import type { AssignedGroup } from '../graph/assigned-groups.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { TenantFacts } from '../graph/tenant-facts.ts';
import { type Assigned, groupsNamedBy } from './reach.ts';
import { groupDetails, nameOf } from './reasons.ts';

/** The groups that some assignments name, and who is in them. */
export interface Crowd {
  /** By id; one that could not be read is missing. */
  groups: ReadonlyMap<string, AssignedGroup>;
  /** By group id. */
  members: ReadonlyMap<string, GroupPeople>;
}

/**
 * Somebody for whom assignments can be worked out. `unread`: whoever else is in a group too large to read whole.
 * `others`: whoever is in none of the groups.
 */
export interface Subject {
  who: 'person' | 'unread' | 'others';
  person: GroupPerson | null;
  /** Of a person the address, of `unread` the group. */
  name: string;
  /**
   * The groups they are in. Several where a group was not read whole: one of them is true, and only what all of them agree
   * on is certain.
   */
  worlds: readonly ReadonlySet<string>[];
}

/** Beyond this many groups that were not read whole, the possibilities are too many to try each. */
const mostOpenGroups = 5;

/** Reads every group that these assignments name, all in one tick. Needs GroupMember.Read.All and User.Read.All. */
export async function crowdOf(run: { graph: GraphReader; tenant: TenantFacts }, assigned: readonly Assigned[]): Promise<Crowd> {
  const ids = groupsNamedBy(assigned);
  const [groups, members] = await Promise.all([
    groupDetails(run.tenant, ids),
    Promise.all(ids.map(async (id) => [id, await peopleIn(run.graph, id)] as const)),
  ]);
  return { groups, members: new Map(members) };
}

/** Everybody whose account is not switched off, as far as groups tell, and those nobody can name. */
export function subjectsIn(crowd: Crowd): Subject[] {
  const open = [...crowd.members].filter(([, { complete }]) => !complete).map(([id]) => id);
  const within = insideOut(crowd);
  // Shared by all who are in the same groups.
  const known = new Map<string, ReadonlySet<string>[]>();
  const worlds = (certain: Iterable<string>): ReadonlySet<string>[] => {
    const key = [...certain].toSorted().join();
    const found = known.get(key) ?? worldsFrom(new Set(certain), open, within);
    known.set(key, found);
    return found;
  };
  const unread = open.map((id): Subject => ({ who: 'unread', person: null, name: nameOf(id, crowd), worlds: worlds([id]) }));
  return [
    ...peopleOf(crowd).map(
      ({ person, groups }): Subject => ({
        who: 'person',
        person,
        name: person.address,
        worlds: worlds(groups),
      }),
    ),
    ...unread,
    { who: 'others', person: null, name: '', worlds: [new Set()] },
  ];
}

function peopleOf({ members }: Crowd): { person: GroupPerson; groups: Set<string> }[] {
  const found = new Map<string, { person: GroupPerson; groups: Set<string> }>();
  for (const [groupId, { people }] of members)
    for (const person of people) {
      const known = found.get(person.id) ?? { person, groups: new Set<string>() };
      known.groups.add(groupId);
      found.set(person.id, known);
    }
  return [...found.values()].filter(({ person }) => person.enabled !== false);
}

/** For each group, those of the named ones that it is inside of. */
function insideOut({ groups }: Crowd): ReadonlyMap<string, string[]> {
  const around = new Map<string, string[]>();
  for (const [outer, { nested }] of groups) for (const { id } of nested) around.set(id, [...(around.get(id) ?? []), outer]);
  return around;
}

/** Every way in which the groups that were not read whole may have them or not. */
function worldsFrom(
  certain: ReadonlySet<string>,
  open: readonly string[],
  around: ReadonlyMap<string, string[]>,
): ReadonlySet<string>[] {
  const closed = (ids: Iterable<string>) => new Set([...ids].flatMap((id) => [id, ...(around.get(id) ?? [])]));
  const known = closed(certain);
  const doubtful = open.filter((id) => !known.has(id));
  if (doubtful.length > mostOpenGroups) return [];
  const withAndWithout = ([id, ...rest]: readonly string[], world: ReadonlySet<string>): ReadonlySet<string>[] =>
    id === undefined ? [world] : [...withAndWithout(rest, world), ...withAndWithout(rest, closed([...world, id]))];
  return withAndWithout(doubtful, known);
}

/** What all worlds of somebody agree on; null when they do not. Remembers it for all who are in the same groups. */
export function agreeing<T>(decide: (memberOf: ReadonlySet<string>) => T): (subject: Subject) => T | null {
  return judging((worlds) => {
    const answers = new Set(worlds.map(decide));
    const [only] = answers;
    return answers.size === 1 && only !== undefined ? only : null;
  });
}

/** A judgement that rests on the worlds alone, so that it is made once for all who are in the same groups. */
export function judging<T>(judge: (worlds: Subject['worlds']) => T): (subject: Subject) => T {
  const known = new Map<Subject['worlds'], { judgement: T }>();
  return ({ worlds }) => {
    const made = known.get(worlds) ?? { judgement: judge(worlds) };
    known.set(worlds, made);
    return made.judgement;
  };
}

/** Every possibility of anybody, once. */
export const possibilities = (subjects: readonly Subject[]): ReadonlySet<string>[] =>
  [...new Set(subjects.map(({ worlds }) => worlds))].flat();
