import { noTally } from '../../src/diagnosis/failure-tally.ts';
import type { RuleRun } from '../../src/diagnosis/rule.ts';
import { UsherError } from '../../src/errors.ts';
import type { AppState } from '../../src/graph/app-states.ts';
import type { Assignment } from '../../src/graph/assignments.ts';
import type { EnrollmentProfile } from '../../src/graph/enrollment-profiles.ts';
import type { PlatformRestriction } from '../../src/graph/enrollment-restrictions.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import type { AppAssignment, AuthenticatorApp } from '../../src/graph/mobile-apps.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { tenantCache, type TenantFacts } from '../../src/graph/tenant-facts.ts';

export const now = new Date('2026-11-23T10:00:00Z');
export const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
export const days = (count: number): number => count * 24 * 60;

export const personId = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
export const pilot = 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa';
export const contractors = '0e1d2c3b-4a59-4687-b6a5-c4d3e2f10987';

export const tenantId = '7f3c2a90-51b6-4b57-9c7e-2d0a6c1f8e44';

/** Tenant facts that nobody has asked for yet. */
export const tenantOf = (graph: GraphReader): TenantFacts => tenantCache({ tenantId, now: () => now }).facts(graph);

export const run = (graph: GraphReader): RuleRun => ({ graph, tenant: tenantOf(graph), personId, now, tally: noTally });

export const device = (changes: Partial<ManagedDevice> = {}): ManagedDevice => ({
  id: 'a9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21',
  name: 'Ada’s iPhone',
  system: 'iOS',
  osVersion: '18.1',
  model: 'iPhone 15',
  enrolledAt: ago(days(3)),
  lastSync: ago(60),
  enrollment: 'account-driven',
  owner: 'personal',
  compliance: 'compliant',
  graceUntil: null,
  registered: true,
  registrationState: 'registered',
  entraDeviceId: 'c0f6a1d2-9b7e-4a53-bb1c-71e2a4d5f609',
  retiring: false,
  ...changes,
});

export const everyone: Assignment = { audience: 'all-users', groupId: null, excludes: false, filtered: false };
export const group = (groupId: string, changes: Partial<Assignment> = {}): Assignment => ({
  audience: 'group',
  groupId,
  excludes: false,
  filtered: false,
  ...changes,
});

export const profile = (changes: Partial<EnrollmentProfile> = {}): EnrollmentProfile => ({
  id: changes.name ?? 'p',
  name: 'BYOD',
  priority: 1,
  enrollmentType: 'account-driven',
  offersAccountDriven: true,
  assignments: [everyone],
  ...changes,
});

export const restriction = (changes: Partial<PlatformRestriction> = {}): PlatformRestriction => ({
  id: 'r',
  name: 'BYOD iOS',
  isDefault: false,
  priority: 1,
  assignments: [everyone],
  platformBlocked: false,
  personalBlocked: false,
  minimumVersion: null,
  maximumVersion: null,
  ...changes,
});

export const vppId = '2f6d0b1e-8c44-4d39-9a6b-6a0f5e1d2c77';
export const required = (assignment: Assignment, changes: Partial<AppAssignment> = {}): AppAssignment => ({
  ...assignment,
  intent: 'required',
  licensing: 'user',
  ...changes,
});
export const authenticator = (changes: Partial<AuthenticatorApp> = {}): AuthenticatorApp => ({
  id: vppId,
  name: 'Microsoft Authenticator',
  kind: 'vpp',
  licencesLeft: 10,
  assignments: [required(everyone)],
  ...changes,
});

export const appState = (changes: Partial<AppState> = {}): AppState => ({
  applicationId: vppId,
  name: 'Microsoft Authenticator',
  intent: 'requiredInstall',
  state: 'installed',
  ...changes,
});

/** A reader that refuses everything with one code. */
export function refusing(
  code: 'graph-busy' | 'graph-forbidden' | 'graph-unavailable' | 'graph-no-premium' | 'not-found',
): GraphReader {
  const refuse = (): Promise<never> => Promise.reject(new UsherError(code, 'refused'));
  return { get: refuse, list: refuse, ask: refuse };
}
