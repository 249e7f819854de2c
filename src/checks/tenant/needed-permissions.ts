import type { FeatureNeeds } from './knowledge.ts';

interface Needing {
  permissions: readonly string[];
}

/** What a part of Usher asks Graph for: all that its checks, rules or questions name. */
export const needsOf = (feature: string, parts: readonly Needing[]): FeatureNeeds => ({
  feature,
  permissions: [...new Set(parts.flatMap(({ permissions }) => permissions))].sort(),
});

/** Every permission that something needs, with the features that go without when it is missing. */
export function neededPermissions(needs: readonly FeatureNeeds[]): ReadonlyMap<string, readonly string[]> {
  const names = [...new Set(needs.flatMap(({ permissions }) => permissions))].sort();
  const neededBy = (name: string): string[] =>
    needs.filter(({ permissions }) => permissions.includes(name)).map(({ feature }) => feature);
  return new Map(names.map((name) => [name, neededBy(name)]));
}

/**
 * Permissions that allow all that a smaller one does, from Graph’s own table: whoever granted one of these has not
 * forgotten the smaller one.
 */
export const larger: Readonly<Record<string, readonly string[]>> = {
  'Application.Read.All': ['Application.ReadWrite.All', 'Directory.Read.All'],
  'DeviceManagementApps.Read.All': ['DeviceManagementApps.ReadWrite.All'],
  'DeviceManagementConfiguration.Read.All': ['DeviceManagementConfiguration.ReadWrite.All'],
  'DeviceManagementManagedDevices.Read.All': ['DeviceManagementManagedDevices.ReadWrite.All'],
  'DeviceManagementServiceConfig.Read.All': ['DeviceManagementServiceConfig.ReadWrite.All'],
  'Domain.Read.All': ['Domain.ReadWrite.All', 'Directory.Read.All'],
  'GroupMember.Read.All': ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'],
  // User.Read.All shows what a person holds, but not what the tenant has bought.
  'LicenseAssignment.Read.All': ['Directory.Read.All'],
  'Policy.Read.ConditionalAccess': ['Policy.Read.All'],
  'User.Read.All': ['User.ReadWrite.All', 'Directory.Read.All'],
  'User.ReadBasic.All': ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
  'UserAuthenticationMethod.Read.All': ['UserAuthenticationMethod.ReadWrite.All'],
};

/** Whether what is granted allows this, by itself or as a part of something larger. */
export const isCovered = (permission: string, granted: ReadonlySet<string>): boolean =>
  [permission, ...(larger[permission] ?? [])].some((name) => granted.has(name));
