import type { Assignment } from '../graph/assignments.ts';
import { groupsAmong } from '../graph/groups.ts';
import type { PersonRun } from './check.ts';
import { cannotTell, type Outcome, type UnknownReason } from './outcome.ts';

/** `filtered`: an assignment filter decides, and it looks at a phone. `unclear`: an audience we do not know. */
export type Reach = 'yes' | 'no' | 'filtered' | 'unclear';

export interface Assigned {
  assignments: readonly Assignment[];
}

/** Why assignments reach a person or not. */
export interface Explanation {
  reach: Reach;
  /** Assignments that let the person in, the surest first. With anything in `leftOut` they may not count. */
  letIn: readonly Assignment[];
  /** Assignments that leave the person out; they win over all others. */
  leftOut: readonly Assignment[];
}

/**
 * Whether and why assignments reach a person: at least one lets them in and none leaves them out. Their order never matters.
 * "All devices" reaches phones, not people, so it never counts here.
 */
export function explain(assignments: readonly Assignment[], memberOf: ReadonlySet<string>): Explanation {
  const matching = assignments
    .map((assignment) => ({ assignment, match: match(assignment, memberOf) }))
    .filter(({ match }) => match !== 'no')
    .toSorted((one, other) => rank(one) - rank(other) || compare(one.assignment, other.assignment));
  const leftOut = matching.filter(({ assignment }) => assignment.excludes);
  const letIn = matching.filter(({ assignment }) => !assignment.excludes);
  return {
    reach: together(letIn[0]?.match ?? 'no', leftOut[0]?.match ?? 'no'),
    letIn: letIn.map(({ assignment }) => assignment),
    leftOut: leftOut.map(({ assignment }) => assignment),
  };
}

/** Whether assignments reach a person. */
export const reaches = (assignments: readonly Assignment[], memberOf: ReadonlySet<string>): Reach =>
  explain(assignments, memberOf).reach;

function together(included: Reach, excluded: Reach): Reach {
  if (excluded === 'yes' || included === 'no') return 'no';
  return excluded === 'no' ? included : excluded;
}

const surestFirst: readonly Reach[] = ['yes', 'filtered', 'unclear'];

const rank = ({ match }: { match: Reach }): number => surestFirst.indexOf(match);

/** Everyone before a group, and groups by id, so that the order does not depend on Graph's. */
const compare = (one: Assignment, other: Assignment): number =>
  (one.groupId ?? '').localeCompare(other.groupId ?? '') || Number(one.filtered) - Number(other.filtered);

function match(assignment: Assignment, memberOf: ReadonlySet<string>): Reach {
  if (assignment.audience === 'all-devices') return 'no';
  if (assignment.audience === 'other') return 'unclear';
  const inGroup = assignment.groupId !== null && memberOf.has(assignment.groupId);
  if (assignment.audience === 'group' && !inGroup) return 'no';
  return assignment.filtered ? 'filtered' : 'yes';
}

/** The person's groups among all that these assignments name. No request when they name none. Needs GroupMember.Read.All. */
export async function membershipFor(run: PersonRun, assigned: readonly Assigned[]): Promise<ReadonlySet<string>> {
  const groups = groupsNamedBy(assigned);
  return groups.length === 0 ? new Set() : groupsAmong(run.graph, run.personId, groups);
}

/** Every group that these assignments let in or leave out, once. */
export function groupsNamedBy(assigned: readonly Assigned[]): string[] {
  const named = assigned.flatMap((one) => one.assignments.map((assignment) => assignment.groupId));
  return [...new Set(named.filter((id) => id !== null))];
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

/** The same where a default holds for whomever nothing else certainly reaches. Unsettled only where there is no default. */
export function contendersBeforeDefault<T extends Assigned & { priority: number; isDefault: boolean }>(
  all: readonly T[],
  memberOf: ReadonlySet<string>,
): Contenders<T> {
  const custom = contenders(
    all.filter(({ isDefault }) => !isDefault),
    memberOf,
  );
  const fallback = all.find(({ isDefault }) => isDefault);
  return custom.settled || !fallback ? custom : { ...custom, possible: [...custom.possible, fallback], settled: true };
}

/** The outcome on which every possible winner agrees; otherwise it cannot be told. */
export function agreed(outcomes: readonly Outcome[], doubt: UnknownReason): Outcome {
  const last = outcomes.at(-1);
  if (!last) return cannotTell('not-reported');
  return outcomes.every((outcome) => outcome.status === last.status) ? last : cannotTell(doubt);
}
