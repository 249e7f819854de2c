import { apnsCertificate } from './apns-certificate.ts';
import { appCredential } from './app-credential.ts';
import { authenticatorApp } from './authenticator-app.ts';
import { companyPortalWebApp } from './company-portal-web-app.ts';
import { conditionalAccessTraps } from './conditional-access-traps.ts';
import { deviceLimitCheck } from './device-limit.ts';
import { discovery } from './discovery.ts';
import { enrollmentProfileCheck } from './enrollment-profile.ts';
import { federation } from './federation.ts';
import { intuneLicences } from './intune-licences.ts';
import { mdmAuthorityCheck } from './mdm-authority.ts';
import { permissionsCheck } from './permissions.ts';
import { platformRestriction } from './platform-restriction.ts';
import { profilePriority } from './profile-priority.ts';
import { registrationCampaignCheck } from './registration-campaign.ts';
import { ssoExtensionCheck } from './sso-extension.ts';
import type { AnyTenantCheck } from './tenant-check.ts';
import { vppToken } from './vpp-token.ts';

/** Whether the tenant is set up for account driven User Enrollment, in the order of the set-up. */
export const tenantChecks: readonly AnyTenantCheck[] = [
  mdmAuthorityCheck,
  apnsCertificate,
  discovery,
  federation,
  enrollmentProfileCheck,
  profilePriority,
  platformRestriction,
  deviceLimitCheck,
  intuneLicences,
  ssoExtensionCheck,
  vppToken,
  authenticatorApp,
  companyPortalWebApp,
  conditionalAccessTraps,
  registrationCampaignCheck,
  appCredential,
  permissionsCheck,
];
