import { guidOf } from './ids.ts';

/** What is decided for the whole tenant outside of Intune's enrollment settings. */
export interface TenantRules {
  vppTokens: VppToken[];
  accessPolicies: AccessPolicy[];
  registrationCampaign: RegistrationCampaign;
  /** Usher's own application in Contoso. */
  ownApplication: OwnApplication;
}

export interface VppToken {
  id: string;
  organization: string;
  appleAccount: string;
  /** Graph's word: valid, expired, invalid, assignedToExternalMDM. */
  state: string;
  expiresAt: string;
  lastSync: string;
  /** Graph's word: completed, failed … */
  lastSyncStatus: string;
}

/** A Conditional Access policy in Graph's words. */
export interface AccessPolicy {
  id: string;
  name: string;
  state: string;
  includeUsers: string[];
  includeGroups: string[];
  excludeGroups: string[];
  applications: string[];
  excludedApplications: string[];
  userActions: string[];
  /** Null: whatever the platform. */
  platforms: { included: string[]; excluded: string[] } | null;
  /** Null: anywhere. */
  locations: { included: string[]; excluded: string[] } | null;
  clientApps: string[];
  controls: string[];
  operator: 'AND' | 'OR';
}

export interface RegistrationCampaign {
  /** Graph's word: default, enabled, disabled. */
  state: string;
  snoozeDays: number;
  method: string;
  excludedGroups: string[];
}

export interface OwnApplication {
  appId: string;
  name: string;
  /** Application permissions of Graph by name. */
  permissions: string[];
  /** Secrets that stand at the enterprise application. */
  secretEnds: string[];
}

const day = 24 * 60 * 60 * 1000;

/** Everything as it should be. */
export function seedTenantRules(now: Date): TenantRules {
  const at = (days: number): string => new Date(now.getTime() + days * day).toISOString();
  return {
    vppTokens: [
      {
        id: guidOf('vpp-token'),
        organization: 'Contoso',
        appleAccount: 'apple.admin@contoso.com',
        state: 'valid',
        expiresAt: at(190),
        lastSync: at(-0.2),
        lastSyncStatus: 'completed',
      },
    ],
    accessPolicies: [requireCompliantPhones()],
    registrationCampaign: { state: 'disabled', snoozeDays: 1, method: 'microsoftAuthenticator', excludedGroups: [] },
    ownApplication: { appId: guidOf('app:Usher'), name: 'Usher', permissions: [...ownPermissions], secretEnds: [at(300)] },
  };
}

/** A policy that applies to everybody and every app. */
export const accessPolicy = (name: string, is: Partial<AccessPolicy>): AccessPolicy => ({
  id: guidOf(`access-policy:${name}`),
  name,
  state: 'enabled',
  includeUsers: ['All'],
  includeGroups: [],
  excludeGroups: [],
  applications: ['All'],
  excludedApplications: [],
  userActions: [],
  platforms: null,
  locations: null,
  clientApps: ['all'],
  controls: ['mfa'],
  operator: 'OR',
  ...is,
});

const requireCompliantPhones = (): AccessPolicy =>
  accessPolicy('Require a compliant phone', {
    applications: ['Office365'],
    platforms: { included: ['iOS', 'android'], excluded: [] },
    controls: ['compliantDevice'],
  });

const ownPermissions = [
  'Application.Read.All',
  'AuditLog.Read.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementServiceConfig.Read.All',
  'Domain.Read.All',
  'GroupMember.Read.All',
  'LicenseAssignment.Read.All',
  'Policy.Read.All',
  'ServiceHealth.Read.All',
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
];
