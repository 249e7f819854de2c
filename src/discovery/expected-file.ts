import type { Cloud } from '../config.ts';
import { intuneHosts } from './intune-hosts.ts';

export const enrollmentPath = '/EnrollmentServer/PostReportDeviceInfoForUEV2';
export const tenantParameter = 'aadTenantId';

/** The very file to publish. Without a known tenant id it shows where the id goes. */
export function expectedFile(cloud: Cloud, tenantId: string | null): string {
  const tenant = tenantId?.toLowerCase() ?? '<your tenant id>';
  const baseUrl = `https://${intuneHosts[cloud]}${enrollmentPath}?${tenantParameter}=${tenant}`;
  return `${JSON.stringify({ Servers: [{ Version: 'mdm-byod', BaseURL: baseUrl }] }, null, 2)}\n`;
}
