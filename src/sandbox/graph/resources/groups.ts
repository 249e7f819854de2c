import { type Group, groups as allGroups } from '../../tenant/directory.ts';
import { list, one } from '../answers.ts';
import type { Resource, Row } from '../call.ts';
import { requireEventualFor } from '../consistency.ts';
import { noSuchObject } from '../errors.ts';

/** GET /groups */
export const groups: Resource = {
  method: 'GET',
  path: '/groups',
  answer(call) {
    requireEventualFor(call);
    return list(call, { context: 'groups', rows: allGroups.map(groupRow), maxTop: 999 });
  },
};

/** GET /groups/{id} */
export const group: Resource = {
  method: 'GET',
  path: '/groups/:group',
  answer(call) {
    const found = allGroups.find((known) => known.id === call.params.group);
    if (found === undefined) throw noSuchObject(call.params.group ?? '');
    return one(call, { context: 'groups', row: groupRow(found) });
  },
};

export function groupRow(group: Group): Row {
  return {
    id: group.id,
    createdDateTime: '2024-02-01T09:00:00Z',
    description: group.description,
    displayName: group.name,
    groupTypes: [],
    mailEnabled: false,
    mailNickname: group.name.toLowerCase().replaceAll(' ', '-'),
    securityEnabled: true,
  };
}
