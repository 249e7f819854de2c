import { type Group, groups, groupsOf } from '../../tenant/directory.ts';
import { answer, list } from '../answers.ts';
import type { GraphCall, Resource } from '../call.ts';
import { requireEventualFor } from '../consistency.ts';
import { badRequest } from '../errors.ts';
import { groupRow } from './groups.ts';
import { personOf } from './people.ts';

const groupKind = '#microsoft.graph.group';
const mostIds = 20;

/** GET /users/{id}/memberOf: direct memberships only. */
export const memberOf: Resource = {
  method: 'GET',
  path: '/users/:user/memberOf',
  answer(call) {
    const direct = new Set(personOf(call).groups);
    return mixed(
      call,
      groups.filter((group) => direct.has(group.id)),
    );
  },
};

/** GET /users/{id}/transitiveMemberOf */
export const transitiveMemberOf: Resource = {
  method: 'GET',
  path: '/users/:user/transitiveMemberOf',
  answer: (call) => mixed(call, allOf(call)),
};

/** GET /users/{id}/transitiveMemberOf/microsoft.graph.group */
export const transitiveGroups: Resource = {
  method: 'GET',
  path: '/users/:user/transitiveMemberOf/microsoft.graph.group',
  answer(call) {
    requireEventualFor(call, true);
    return list(call, { context: 'groups', rows: allOf(call).map(groupRow), maxTop: 999 });
  },
};

/** POST /users/{id}/checkMemberGroups: which of at most 20 groups the person is in, nested ones included. */
export const checkMemberGroups: Resource = {
  method: 'POST',
  path: '/users/:user/checkMemberGroups',
  answer(call) {
    const wanted = (call.body as { groupIds?: unknown } | null)?.groupIds;
    if (!Array.isArray(wanted)) throw badRequest('The groupIds parameter is required.');
    if (wanted.length > mostIds) throw badRequest(`The number of group ids exceeds the maximum of ${mostIds}.`);
    const member = groupsOf(personOf(call));
    return ids(
      call,
      (wanted as string[]).filter((id) => member.has(id)),
    );
  },
};

/** POST /users/{id}/getMemberGroups */
export const getMemberGroups: Resource = {
  method: 'POST',
  path: '/users/:user/getMemberGroups',
  answer: (call) => ids(call, [...groupsOf(personOf(call))]),
};

function allOf(call: GraphCall): Group[] {
  const member = groupsOf(personOf(call));
  return groups.filter((group) => member.has(group.id));
}

function mixed(call: GraphCall, found: Group[]) {
  const rows = found.map((group) => ({ '@odata.type': groupKind, ...groupRow(group) }));
  return list(call, { context: 'directoryObjects', rows, maxTop: 999 });
}

function ids(call: GraphCall, value: string[]) {
  return answer(200, { '@odata.context': `${call.base}/$metadata#Collection(Edm.String)`, value });
}
