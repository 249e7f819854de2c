import { type Group, groups, groupsOf } from '../../tenant/directory.ts';
import { list } from '../answers.ts';
import type { GraphCall, Resource } from '../call.ts';
import { requireEventualFor } from '../consistency.ts';
import { noSuchObject } from '../errors.ts';
import { groupRow } from './groups.ts';
import { userRow } from './users.ts';

/** GET /groups/{id}/transitiveMembers/microsoft.graph.user: those in groups inside as well. */
export const groupPeople: Resource = {
  method: 'GET',
  path: '/groups/:group/transitiveMembers/microsoft.graph.user',
  answer(call) {
    requireEventualFor(call, true);
    const { id } = groupIn(call);
    const people = call.state.people.filter((person) => !person.deleted && groupsOf(person).has(id));
    return list(call, { context: 'users', rows: people.map(userRow), maxTop: 999 });
  },
};

/** GET /groups/{id}/transitiveMembers/microsoft.graph.group: the groups inside, at any depth. */
export const groupGroups: Resource = {
  method: 'GET',
  path: '/groups/:group/transitiveMembers/microsoft.graph.group',
  answer(call) {
    requireEventualFor(call, true);
    const outer = groupIn(call);
    const inside = groups.filter((group) => group.id !== outer.id && isInside(group, outer));
    return list(call, { context: 'groups', rows: inside.map(groupRow), maxTop: 999 });
  },
};

function groupIn(call: GraphCall): Group {
  const found = groups.find((known) => known.id === call.params['group']);
  if (found === undefined) throw noSuchObject(call.params['group'] ?? '');
  return found;
}

function isInside(group: Group, outer: Group): boolean {
  if (group.within === null) return false;
  const around = groups.find(({ id }) => id === group.within);
  return around !== undefined && (around.id === outer.id || isInside(around, outer));
}
