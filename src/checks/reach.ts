import type { Assignment } from '../graph/assignments.ts';
import { groupsAmong } from '../graph/groups.ts';
import type { PersonRun } from './check.ts';
import { cannotTell, type Outcome, type UnknownReason } from './outcome.ts';

/** `filtered`: an assignment filter decides, and it looks at a phone. `unclear`: an audience we do not know. */
export type Reach = 'yes' | 'no' | 'filtered' | 'unclear';

interface Assigned {
  assignments: readonly Assignment[];
}

/**
 * Whether assignments reach a person: any including one matches and no excluding one does.
 * "All devices" reaches phones, not people, so it never counts here.
 */
export function reaches(assignments: readonly Assignment[], memberOf: ReadonlySet<string>): Reach {
  const excluded = best(assignments.filter((one) => one.excludes).map((one) => match(one, memberOf)));
  if (excluded === 'yes') return 'no';
  const included = best(assignments.filter((one) => !one.excludes).map((one) => match(one, memberOf)));
  if (included === 'no' || excluded === 'no') return included;
  return excluded;
}

function match(assignment: Assignment, memberOf: ReadonlySet<string>): Reach {
  if (assignment.audience === 'all-devices') return 'no';
  if (assignment.audience === 'other') return 'unclear';
  const inGroup = assignment.groupId !== null && memberOf.has(assignment.groupId);
  if (assignment.audience === 'group' && !inGroup) return 'no';
  return assignment.filtered ? 'filtered' : 'yes';
}

function best(matches: readonly Reach[]): Reach {
  const found = new Set(matches);
  return surestFirst.find((reach) => found.has(reach)) ?? 'no';
}

const surestFirst: readonly Reach[] = ['yes', 'filtered', 'unclear'];

/** The person's groups among all that these assignments name. No request when they name none. Needs GroupMember.Read.All. */
export async function membershipFor(run: PersonRun, assigned: readonly Assigned[]): Promise<ReadonlySet<string>> {
  const named = assigned.flatMap((one) => one.assignments.map((assignment) => assignment.groupId));
  const groups = [...new Set(named.filter((id) => id !== null))];
  return groups.length === 0 ? new Set() : groupsAmong(run.graph, run.personId, groups);
}

export interface Contenders<T> {
  /** In order of priority; the last one certainly reaches the person when `settled`. */
  possible: T[];
  /** False: none certainly reaches the person, so what is the default may apply. */
  settled: boolean;
  /** Why more than one is possible. */
  doubt: UnknownReason;
}

/** Which of the prioritised settings (0 is the highest) can win for a person: usually one, more when a filter decides. */
export function contenders<T extends Assigned & { priority: number }>(
  all: readonly T[],
  memberOf: ReadonlySet<string>,
): Contenders<T> {
  const ranked = [...all]
    .sort((one, other) => one.priority - other.priority)
    .map((item) => ({ item, reach: reaches(item.assignments, memberOf) }))
    .filter(({ reach }) => reach !== 'no');
  const first = ranked.findIndex(({ reach }) => reach === 'yes');
  const possible = first === -1 ? ranked : ranked.slice(0, first + 1);
  const filtered = possible.some(({ reach }) => reach === 'filtered');
  return {
    possible: possible.map(({ item }) => item),
    settled: first !== -1,
    doubt: filtered ? 'filtered' : 'not-reported',
  };
}

/** The outcome on which every possible winner agrees; otherwise it cannot be told. */
export function agreed(outcomes: readonly Outcome[], doubt: UnknownReason): Outcome {
  const last = outcomes.at(-1);
  if (!last) return cannotTell('not-reported');
  return outcomes.every((outcome) => outcome.status === last.status) ? last : cannotTell(doubt);
}
