import { type EnrollmentFailure, enrollmentFailuresOf } from '../graph/enrollment-failures.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { phonesInUse } from '../checks/phones.ts';
import { failureCategories, failureWords } from './tables/enrollment-failure-words.ts';
import { type ActsOn, defineRule, type NextAction } from './rule.ts';

export interface EnrollmentFacts {
  devices: readonly ManagedDevice[];
  failures: readonly EnrollmentFailure[];
}

const days = 7;
const nextOf: Readonly<Record<ActsOn, NextAction>> = { employee: 'set-up', it: 'tell-it', nobody: 'check-again' };

/** Without a failure there is nothing to look at: what stops before the phone reaches Intune leaves no record there. */
export const enrollmentFailed = defineRule<EnrollmentFacts>({
  id: 'enrollment-failed',
  evidence: 'users/{id}/deviceManagementTroubleshootingEvents',
  permissions: ['DeviceManagementManagedDevices.Read.All'],

  async read(run) {
    const [devices, failures] = await Promise.all([
      devicesOf(run.graph, run.personId),
      enrollmentFailuresOf(run.graph, run.personId),
    ]);
    return { devices, failures };
  },

  decide({ devices, failures }, now) {
    const since = now.getTime() - days * 86_400_000;
    const recent = failures.filter((failure) => failure.at.getTime() >= since);
    const newest = recent.reduce<EnrollmentFailure | null>((found, one) => (found && found.at >= one.at ? found : one), null);
    if (!newest) return { kind: 'skipped' };
    const succeeded = phonesInUse(devices, now).some((phone) => phone.enrolledAt !== null && phone.enrolledAt > newest.at);
    if (succeeded) return { kind: 'clear' };
    const known = Object.hasOwn(failureCategories, newest.category) ? newest.category : 'unknown';
    return {
      kind: 'cause',
      case: known,
      actsOn: failureCategories[known] ?? 'it',
      facts: { at: newest.at.getTime(), category: newest.category, log: newest.reason || '–' },
      asOf: now,
    };
  },

  cases: Object.fromEntries(
    Object.entries(failureCategories).map(([category, actsOn]) => [
      category,
      { confidence: 'high', actsOn, next: nextOf[actsOn] } as const,
    ]),
  ),

  text: { title: 'Set-ups that stopped in the last seven days', ...failureWords },
});
