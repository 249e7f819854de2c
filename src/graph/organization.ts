import { path } from './address.ts';
import { textIn, type Raw } from './fields.ts';
import { rowsOf } from './paging.ts';
import type { GraphReader } from './reader.ts';

/** Which product may manage phones. `none`: nobody has chosen Intune yet. `unknown`: not reported, or a word we do not know. */
export type MdmAuthority = 'intune' | 'other' | 'none' | 'unknown';

const authorities: Readonly<Record<string, MdmAuthority>> = {
  intune: 'intune',
  sccm: 'other',
  office365: 'other',
  unknown: 'none',
};

/**
 * Who manages the tenant's phones. Graph gives it by id only, so without a tenant id one more question finds that first.
 * Needs DeviceManagementServiceConfig.Read.All.
 */
export async function mdmAuthority(graph: GraphReader, tenantId: string | null): Promise<MdmAuthority> {
  const id = tenantId ?? (await ownTenantId(graph));
  if (id === null) return 'unknown';
  const select = ['id', 'mobileDeviceManagementAuthority'];
  const organization = await graph.get<Raw>(path`/organization/${id}`, { version: 'v1.0', select });
  return authorities[textIn(organization, 'mobileDeviceManagementAuthority') ?? ''] ?? 'unknown';
}

async function ownTenantId(graph: GraphReader): Promise<string | null> {
  const [own] = rowsOf(await graph.get<Raw>('/organization', { version: 'v1.0', select: ['id'] }));
  return own ? textIn(own, 'id') : null;
}
