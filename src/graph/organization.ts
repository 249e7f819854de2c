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

/** Who manages the tenant's phones. Graph tells it by id only. Needs DeviceManagementServiceConfig.Read.All. */
export async function mdmAuthority(graph: GraphReader, tenantId: string): Promise<MdmAuthority> {
  const select = ['id', 'mobileDeviceManagementAuthority'];
  const organization = await graph.get<Raw>(path`/organization/${tenantId}`, { version: 'v1.0', select });
  return authorities[textIn(organization, 'mobileDeviceManagementAuthority') ?? ''] ?? 'unknown';
}

/** The Entra id of the tenant that Graph answers for. Needs DeviceManagementServiceConfig.Read.All. */
export async function ownTenantId(graph: GraphReader): Promise<string | null> {
  const [own] = rowsOf(await graph.get<Raw>('/organization', { version: 'v1.0', select: ['id'] }));
  return own ? textIn(own, 'id') : null;
}
