/** One line of an assignment: whom something is meant for. */
export interface Target {
  audience: 'all-users' | 'all-devices' | 'group';
  /** Set when the audience is a group. */
  groupId: string | null;
  /** Leaves the group out instead of letting it in. */
  excludes: boolean;
  /** An assignment filter looks at the device as well. Contoso's phones pass every filter. */
  filter: 'include' | 'exclude' | null;
}

export const toEverybody = (): Target => ({ audience: 'all-users', groupId: null, excludes: false, filter: null });

export const toGroup = (groupId: string): Target => ({ audience: 'group', groupId, excludes: false, filter: null });

export const exceptGroup = (groupId: string): Target => ({ ...toGroup(groupId), excludes: true });

/** Whether somebody in these groups is meant. An exclusion wins over everything else. */
export function reaches(targets: readonly Target[], groups: ReadonlySet<string>): boolean {
  const meets = (target: Target) => target.audience !== 'group' || groups.has(target.groupId ?? '');
  const met = targets.filter(meets);
  return met.some((target) => !target.excludes) && !met.some((target) => target.excludes);
}
