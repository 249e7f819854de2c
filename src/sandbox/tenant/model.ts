import type { Device } from './device.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { SignInEntry } from './sign-in.ts';

/** Everything Contoso holds. Dates are ISO strings in UTC, so that the whole state is plain JSON. */
export interface TenantState {
  organisation: Organisation;
  people: Person[];
  devices: Device[];
  /** Oldest first. */
  signIns: SignInEntry[];
  enrollmentEvents: EnrollmentEvent[];
  /** By persona key. */
  phones: Record<string, PhoneState>;
}

export interface EnrollmentEvent {
  id: string;
  at: string;
  userId: string;
  system: 'iOS' | 'iPadOS';
  osVersion: string;
  /** Graph's deviceEnrollmentFailureReason. */
  category: string;
  /** Free text of Intune. */
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
