import { defineCheck, type CheckResult } from '../../src/checks/check.ts';
import type { Outcome } from '../../src/checks/outcome.ts';
import { personalIosAllowed } from '../../src/checks/personal-ios-allowed.ts';
import type { PhoneProgress } from '../../src/checks/phone-progress.ts';
import { minimumVersion } from '../../src/dialogs/enroll/ios-versions.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { DialogServices } from '../../src/dialogs/services.ts';
import { diagnosisOf } from './diagnoses.ts';

/** What Graph says, from a table that a test changes as the story goes on. */
export interface World {
  checks: Outcome[];
  /** The company's own lowest version; empty when it has none. */
  minimumVersion: string;
  progress: Partial<PhoneProgress>;
  /** Why the person cannot sign in, as of now. */
  diagnosis: (now: Date) => Diagnosis;
  failures: Awaited<ReturnType<DialogServices['failures']>> | Error;
  /** Milliseconds until Graph answers. */
  slow: number;
  looks: number;
}

export const noPhone: Partial<PhoneProgress> = { phone: null };

export const phone = (since = '2026-11-23T09:42:00Z'): NonNullable<PhoneProgress['phone']> => ({
  id: 'phone-1',
  name: 'Robin’s iPhone',
  model: 'iPhone 15',
  since: new Date(since),
  isNew: true,
});

const licence = defineCheck({
  id: 'licence',
  permissions: ['User.Read.All'],
  read: async () => null,
  decide: () => ({ status: 'pass' }),
  text: { title: 'You have a licence', fail: 'Your licence is missing.', fix: 'Assign an Intune licence.', warn: 'It runs out.' },
});

export const world = (changes: Partial<World> = {}): World => ({
  checks: [{ status: 'pass' }],
  minimumVersion: '',
  progress: noPhone,
  failures: [],
  slow: 0,
  looks: 0,
  diagnosis: diagnosisOf([]),
  ...changes,
});

const wait = (ms: number) => (ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms)));

export function servicesOf(facts: World): Partial<DialogServices> {
  return {
    preflight: async (): Promise<CheckResult[]> => {
      await wait(facts.slow);
      const { minimumVersion } = facts;
      const restriction: CheckResult = { check: personalIosAllowed, outcome: { status: 'pass', facts: { minimumVersion } } };
      return [...facts.checks.map((outcome) => ({ check: licence, outcome })), restriction];
    },
    progress: async ({ now }): Promise<PhoneProgress> => {
      facts.looks += 1;
      await wait(facts.slow);
      return {
        asOf: now,
        phone: null,
        otherPhone: null,
        authenticator: 'unknown',
        otherApps: { installed: 0, pending: 0, failed: 0 },
        compliance: 'unknown',
        registered: null,
        unknown: [],
        ...facts.progress,
      };
    },
    failures: async () => {
      if (facts.failures instanceof Error) throw facts.failures;
      return facts.failures;
    },
    diagnose: async ({ now }) => {
      await wait(facts.slow);
      return facts.diagnosis(now);
    },
    account: async () => ({ name: 'Robin Jansen', address: 'robin@contoso.com' }),
    minimumVersion,
    pictures: new Set<string>(),
    patienceMs: 20,
  };
}
