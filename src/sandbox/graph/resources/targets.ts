import type { GraphVersion, Row } from '../call.ts';

/** Assignment target: a group, or everybody when the id is null. Only beta tells of assignment filters. */
export function targetRow(groupId: string | null, version: GraphVersion): Row {
  const filter =
    version === 'beta'
      ? { deviceAndAppManagementAssignmentFilterId: null, deviceAndAppManagementAssignmentFilterType: 'none' }
      : {};
  if (groupId === null) return { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget', ...filter };
  return { '@odata.type': '#microsoft.graph.groupAssignmentTarget', ...filter, groupId };
}
