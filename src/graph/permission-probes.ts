import { UsherError } from '../errors.ts';
import type { GraphReader, ReadOptions } from './reader.ts';

/** `allowed`: by this permission or a larger one. `unclear`: nothing to try it with, or no answer. */
export type ProbedPermission = 'allowed' | 'refused' | 'unclear';

type Probe = [path: string, options: ReadOptions];

const oneId = { version: 'v1.0', select: ['id'], top: 1 } as const;

/** The smallest question that needs each permission. Sign-in methods can only be asked for somebody, so they are not tried. */
const probes: Readonly<Record<string, Probe>> = {
  'DeviceManagementApps.Read.All': ['/deviceAppManagement/mobileApps', oneId],
  'DeviceManagementConfiguration.Read.All': ['/deviceManagement/deviceConfigurations', oneId],
  'DeviceManagementManagedDevices.Read.All': ['/deviceManagement/managedDevices', oneId],
  'DeviceManagementServiceConfig.Read.All': ['/deviceManagement/deviceEnrollmentConfigurations', { ...oneId, version: 'beta' }],
  'Domain.Read.All': ['/domains', { version: 'v1.0', select: ['id'] }],
  'GroupMember.Read.All': ['/groups', oneId],
  'LicenseAssignment.Read.All': ['/subscribedSkus', { version: 'v1.0', select: ['id'] }],
  'Policy.Read.All': ['/identity/conditionalAccess/policies', oneId],
  'ServiceHealth.Read.All': ['/admin/serviceAnnouncement/healthOverviews', { version: 'v1.0' }],
  'User.Read.All': ['/users', oneId],
};

/** Tries permissions where nobody may list them. All at once, the first page only. Never throws. */
export async function probedPermissions(
  graph: GraphReader,
  names: readonly string[],
): Promise<ReadonlyMap<string, ProbedPermission>> {
  const answers = names.map(async (name) => [name, await probed(graph, probes[name])] as const);
  return new Map(await Promise.all(answers));
}

async function probed(graph: GraphReader, probe: Probe | undefined): Promise<ProbedPermission> {
  if (!probe) return 'unclear';
  try {
    await graph.get(...probe);
    return 'allowed';
  } catch (error) {
    return error instanceof UsherError && error.code === 'graph-forbidden' ? 'refused' : 'unclear';
  }
}
