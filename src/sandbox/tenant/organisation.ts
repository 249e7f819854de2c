import type { Target } from './targets.ts';
import type { TenantRules } from './tenant-rules.ts';

/** What IT has set up for everybody, and what Microsoft says about its services. */
export interface Organisation extends TenantRules {
  profiles: EnrollmentProfile[];
  restrictions: PlatformRestriction[];
  limits: DeviceLimit[];
  applications: Application[];
  ssoPolicies: SsoPolicy[];
  catalogPolicies: CatalogPolicy[];
  /** Null: none was ever uploaded, which Graph says with 404. */
  pushCertificate: { appleAccount: string; expiresAt: string } | null;
  /** Graph's word: intune, sccm, office365, or unknown while nobody has chosen. */
  mdmAuthority: string;
  health: { id: string; service: string /** Graph's word, such as serviceDegradation. */; status: string }[];
  domains: Domain[];
  /** Without Entra ID P1 there is no sign-in log: 403. */
  entraPremium: boolean;
  /** Whether the caller may see Conditional Access policies inside sign-ins; without, they are left out. */
  policiesVisible: boolean;
}

/** Graph's appleUserInitiatedEnrollmentType. */
export type EnrollmentType = 'accountDrivenUserEnrollment' | 'webDeviceEnrollment' | 'device' | 'user' | 'unknown';

/** Decides how a phone enrolls. The lowest priority that reaches a person wins. */
export interface EnrollmentProfile {
  id: string;
  name: string;
  description: string;
  priority: number;
  platform: 'iOS' | 'macOS';
  type: EnrollmentType;
  /** More than one: the person chooses on the phone. */
  choices: EnrollmentType[];
  targets: Target[];
}

interface Restriction {
  id: string;
  name: string;
  priority: number;
  /** Holds for everybody whom no other one reaches; has no targets. */
  isDefault: boolean;
  targets: Target[];
}

export interface PlatformRestriction extends Restriction {
  /** Graph's enrollmentRestrictionPlatformType. */
  platform: string;
  platformBlocked: boolean;
  personalBlocked: boolean;
  /** Empty: no lowest version; so with the highest. */
  minimumVersion: string;
  maximumVersion: string;
}

export interface DeviceLimit extends Restriction {
  limit: number;
}

export interface Application {
  id: string;
  name: string;
  publisher: string;
  kind: 'vpp' | 'store' | 'web-clip';
  /** Bundle id, or the address of a web clip. */
  identifier: string;
  /** Null: assigned to nobody. */
  intent: 'required' | 'available' | 'uninstall' | 'availableWithoutEnrollment' | null;
  targets: Target[];
  /** User Enrollment installs by user licences only. */
  licensing: 'user' | 'device';
  licences: { used: number; total: number };
  /** Hue of its icon on the simulated phone. */
  hue: number;
}

/** A device features configuration. */
export interface SsoPolicy {
  id: string;
  name: string;
  description: string;
  /** Graph's type of the single sign-on extension; null when the configuration is about other features. */
  extension: 'iosAzureAdSingleSignOnExtension' | 'iosRedirectSingleSignOnExtension' | null;
  settings: SsoSetting[];
  /** Apps that take part beside Microsoft's own; left out: the timesheet app. */
  bundleIds?: string[];
  sharedDevice?: boolean;
  targets: Target[];
}

interface SsoSetting {
  key: string;
  value: string | number | boolean;
}

/** A settings catalog policy. */
export interface CatalogPolicy {
  id: string;
  name: string;
  /** Graph's flags, such as "iOS" or "macOS". */
  platforms: string;
  /** The single sign-on payload in it; null when the policy is about other things. */
  sso: { extension: string; type: 'redirect' | 'credential'; settings: SsoSetting[] } | null;
  targets: Target[];
}

export interface Domain {
  name: string;
  verified: boolean;
  isDefault: boolean;
  isInitial: boolean;
  federated: boolean;
}
