import { apnsCertificate } from './apns-certificate.ts';
import { appCredential } from './app-credential.ts';
import { companyPortalWebApp } from './company-portal-web-app.ts';
import { conditionalAccessTraps } from './conditional-access-traps.ts';
import { discovery } from './discovery.ts';
import { federation } from './federation.ts';
import { mdmAuthorityCheck } from './mdm-authority.ts';
import { permissionsCheck } from './permissions.ts';
import { registrationCampaignCheck } from './registration-campaign.ts';
import type { AnyTenantCheck } from './tenant-check.ts';
import { vppToken } from './vpp-token.ts';

/** Whether the tenant is set up for account driven User Enrollment, in the order of the set-up. */
export const tenantChecks: readonly AnyTenantCheck[] = [
  mdmAuthorityCheck,
  apnsCertificate,
  discovery,
  federation,
  vppToken,
  companyPortalWebApp,
  conditionalAccessTraps,
  registrationCampaignCheck,
  appCredential,
  permissionsCheck,
];
