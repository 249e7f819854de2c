import type { Target } from '../../tenant/targets.ts';
import { guidOf } from '../../tenant/ids.ts';
import type { GraphVersion, Row } from '../call.ts';

/** What Graph writes where a group's id would stand. */
const everybodyIds = {
  'all-users': 'acacacac-9df4-4c7d-9d50-4ef0226f57a9',
  'all-devices': 'adadadad-808e-44e2-905a-0b7873a8a531',
};

/** One assignment of the object `id`, with its target. */
export function assignmentRow(id: string, target: Target, version: GraphVersion): Row {
  return { id: `${id}_${audienceIdOf(target)}`, target: targetRow(target, version) };
}

export const audienceIdOf = ({ audience, groupId }: Target): string =>
  audience === 'group' ? (groupId ?? '') : everybodyIds[audience];

/** Assignment target. Only beta tells of assignment filters. */
export function targetRow(target: Target, version: GraphVersion): Row {
  const filter = {
    deviceAndAppManagementAssignmentFilterId: target.filter === null ? null : guidOf('assignment-filter'),
    deviceAndAppManagementAssignmentFilterType: target.filter ?? 'none',
  };
  return {
    '@odata.type': `#microsoft.graph.${kindOf(target)}AssignmentTarget`,
    ...(version === 'beta' ? filter : {}),
    ...(target.audience === 'group' ? { groupId: target.groupId } : {}),
  };
}

function kindOf({ audience, excludes }: Target): string {
  if (audience === 'group') return excludes ? 'exclusionGroup' : 'group';
  return audience === 'all-users' ? 'allLicensedUsers' : 'allDevices';
}
