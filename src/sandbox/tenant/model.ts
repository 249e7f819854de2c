/** Everything Contoso holds. Dates are ISO strings in UTC, so that the whole state is plain JSON. */
export interface TenantState {
  people: Person[];
  devices: Device[];
  /** Oldest first. */
  signIns: SignInEntry[];
  enrollmentEvents: EnrollmentEvent[];
  /** By persona key. */
  phones: Record<string, PhoneState>;
}

export type Licence = 'active' | 'none' | 'switched-off' | 'office-only';

export interface Person {
  /** Set for the people one can chat as. */
  key: string | null;
  id: string;
  name: string;
  /** User principal name and mail. */
  address: string;
  title: string;
  department: string;
  enabled: boolean;
  kind: 'Member' | 'Guest';
  licence: Licence;
  /** Direct memberships; groups nest, see directory.ts. */
  groups: string[];
  /** Name on the registered Authenticator, null when none is registered. */
  authenticatorOn: string | null;
  /** Conditional Access policy that stops every sign-in. */
  blockedBy: string | null;
  family: 'iPhone' | 'iPad';
}

export type AppState = 'installed' | 'pendingInstall' | 'failed' | 'notInstalled';

export interface Device {
  id: string;
  userId: string;
  name: string;
  family: 'iPhone' | 'iPad' | 'Windows';
  model: string;
  osVersion: string;
  enrolledAt: string;
  lastSync: string;
  /** Graph beta's deviceEnrollmentType. */
  enrollmentType: string;
  owner: 'personal' | 'company';
  compliance: 'compliant' | 'noncompliant' | 'inGracePeriod' | 'unknown';
  registered: boolean;
  /** Entra's deviceId, empty until registered. */
  entraDeviceId: string;
  /** Names of compliance policies that fail. */
  failedPolicies: string[];
  /** By application id. */
  apps: Record<string, AppState>;
}

export interface SignInEntry {
  id: string;
  at: string;
  userId: string;
  app: string;
  resource: string;
  /** 0 is success. */
  code: number;
  /** Conditional Access policy that decided, with its result. */
  policy: { name: string; result: 'success' | 'failure' } | null;
  deviceId: string | null;
  place: string;
}

export interface EnrollmentEvent {
  id: string;
  at: string;
  userId: string;
  system: 'iOS' | 'iPadOS';
  osVersion: string;
  /** Graph's deviceEnrollmentFailureReason. */
  category: string;
  reason: string;
}

export type ScreenId =
  | 'home'
  | 'settings'
  | 'general'
  | 'vpn'
  | 'work-account'
  | 'microsoft'
  | 'icloud'
  | 'icloud-password'
  | 'allow'
  | 'installing'
  | 'managed'
  | 'authenticator-prompt'
  | 'apps-prompt'
  | 'teams'
  | 'ready';

export interface PhoneMessage {
  title: string;
  text: string;
  /** The alert is a question about this action; null only informs. */
  asks: 'remove-management' | null;
}

/** Where the person's phone is. The phone's screens are drawn from this and the tenant. */
export interface PhoneState {
  screen: ScreenId;
  address: string;
  /** An alert on top of the screen. */
  message: PhoneMessage | null;
  managed: boolean;
}
