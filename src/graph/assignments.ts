import { rowIn, textIn, typeOf, type Raw } from './fields.ts';
import { requiredRowsIn } from './required.ts';

/** Who an Intune object is meant for. */
export interface Assignment {
  audience: 'all-users' | 'all-devices' | 'group' | 'other';
  /** Entra group id in lower case; null unless the audience is a group. */
  groupId: string | null;
  /** The group is left out instead of let in. */
  excludes: boolean;
  /** An assignment filter decides, and it looks at the device: not to be told before enrollment. */
  filtered: boolean;
}

/** The `assignments` that came by $expand, from beta: v1.0 hides filters. */
export const assignmentRows = (row: Raw): Raw[] => requiredRowsIn(row, 'assignments');

/** One of those rows. */
export function assignmentFrom(row: Raw): Assignment {
  const target = rowIn(row, 'target');
  const type = typeOf(target);
  const groupId = textIn(target, 'groupId')?.toLowerCase() ?? null;
  const filtered = isFiltered(target);
  const forGroup = (excludes: boolean): Assignment => ({ audience: 'group', groupId, excludes, filtered });
  if (type === 'groupAssignmentTarget' && groupId) return forGroup(false);
  if (type === 'exclusionGroupAssignmentTarget' && groupId) return forGroup(true);
  return { audience: audienceOf(type), groupId: null, excludes: false, filtered };
}

function audienceOf(type: string): Assignment['audience'] {
  if (type === 'allLicensedUsersAssignmentTarget') return 'all-users';
  return type === 'allDevicesAssignmentTarget' ? 'all-devices' : 'other';
}

function isFiltered(target: Raw): boolean {
  const kind = textIn(target, 'deviceAndAppManagementAssignmentFilterType');
  return textIn(target, 'deviceAndAppManagementAssignmentFilterId') !== null && kind !== 'none';
}
