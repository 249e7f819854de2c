import { wellKnownGroups } from './directory.ts';
import { guidOf } from './ids.ts';
import type { CatalogPolicy, Domain, Organisation, SsoPolicy } from './organisation.ts';
import { seedApplications } from './seed-applications.ts';
import { seedLimits, seedProfiles, seedRestrictions } from './seed-enrollment-rules.ts';
import { toGroup } from './targets.ts';
import { seedTenantRules } from './tenant-rules.ts';

const day = 24 * 60 * 60 * 1000;

export const ssoPolicyId = guidOf('sso-policy');

/** Everything set up as it should be. */
export function seedOrganisation(now: Date): Organisation {
  return {
    ...seedTenantRules(now),
    profiles: seedProfiles(),
    restrictions: seedRestrictions(),
    limits: seedLimits(),
    applications: seedApplications(),
    ssoPolicies: [ssoPolicy()],
    catalogPolicies: [catalogPolicy()],
    pushCertificate: {
      appleAccount: 'apple.admin@contoso.com',
      expiresAt: new Date(now.getTime() + 225 * day).toISOString(),
    },
    mdmAuthority: 'intune',
    health: services.map(([id, service]) => ({ id, service, status: 'serviceOperational' })),
    domains: [domain('contoso.com', { isDefault: true }), domain('contoso.onmicrosoft.com', { isInitial: true })],
    entraPremium: true,
    policiesVisible: true,
  };
}

const services: [id: string, service: string][] = [
  ['Intune', 'Microsoft Intune'],
  ['Entra', 'Microsoft Entra'],
  ['MDMOffice365', 'Mobile Device Management for Office 365'],
  ['microsoftteams', 'Microsoft Teams'],
  ['Exchange', 'Exchange Online'],
  ['O365Client', 'Microsoft 365 apps'],
];

const ssoPolicy = (): SsoPolicy => ({
  id: ssoPolicyId,
  name: 'iOS single sign-on extension',
  description: 'Registers the phone when the first work app is opened',
  extension: 'iosAzureAdSingleSignOnExtension',
  settings: [
    { key: 'device_registration', value: '{{DEVICEREGISTRATION}}' },
    { key: 'browser_sso_interaction_enabled', value: 1 },
  ],
  targets: [toGroup(wellKnownGroups.byod.id)],
});

const catalogPolicy = (): CatalogPolicy => ({
  id: guidOf('catalog-policy'),
  name: 'iOS: passcode and lock',
  platforms: 'iOS',
  sso: null,
  targets: [toGroup(wellKnownGroups.byod.id)],
});

const domain = (name: string, is: Partial<Domain>): Domain => ({
  name,
  verified: true,
  isDefault: false,
  isInitial: false,
  federated: false,
  ...is,
});
