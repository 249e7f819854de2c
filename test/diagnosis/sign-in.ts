import type { SignIn } from '../../src/graph/sign-ins.ts';
import { ago } from '../checks/person.ts';

/** A sign-in on the iPhone, so many minutes ago. */
export const signIn = (minutes: number, code: number, changes: Partial<SignIn> = {}): SignIn => ({
  at: ago(minutes),
  requestId: 'e6d2f8a1-0000-4000-8000-000000000001',
  correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
  code,
  reason: `Reason of ${code}`,
  app: 'Microsoft Teams',
  resource: 'Microsoft Teams Services',
  system: 'ios',
  compliant: null,
  managed: null,
  atRisk: null,
  conditionalAccess: 'notApplied',
  policies: [],
  ...changes,
});
