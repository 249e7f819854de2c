import { deviceLimit, type LimitFacts, limitFacts } from '../checks/device-limit.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import type { EnrollmentRestrictions } from '../graph/enrollment-restrictions.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import { fromCheck, unlessPhoneInUse } from './before-set-up.ts';
import { defineRule } from './rule.ts';

interface LimitsAndDevices {
  restrictions: Aged<EnrollmentRestrictions>;
  devices: readonly ManagedDevice[];
}

/** The check counts as Intune does: not what is leaving, not what was silent for 90 days. Entra has a limit of its own. */
export const deviceLimitRule = defineRule<LimitsAndDevices | null, Aged<LimitFacts> | null>({
  id: 'device-limit',
  evidence: 'deviceManagement/deviceEnrollmentConfigurations (beta): limits; users/{id}/managedDevices (beta): how many count',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'DeviceManagementManagedDevices.Read.All', 'GroupMember.Read.All'],

  read(run) {
    const both = Promise.all([run.tenant.enrollmentRestrictions(), devicesOf(run.graph, run.personId)]);
    return unlessPhoneInUse(
      run,
      both.then(([restrictions, devices]) => ({ restrictions, devices })),
    );
  },

  async readOn(run, known) {
    if (!known) return null;
    const { value, asOf } = known.restrictions;
    return { value: { ...(await limitFacts(run, value.limits)), devices: known.devices }, asOf };
  },

  decide(facts, now) {
    if (!facts) return { kind: 'skipped' };
    return fromCheck(deviceLimit.decide(facts.value, now), { asOf: facts.asOf, caseOf: () => 'full' });
  },

  cases: {
    full: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'How many work devices you may have',
    full: '{used, plural, one {You already have # work device} other {You already have # work devices}}, and your company allows {limit}. No other phone can be set up until one is taken off the list.',
    fullNext: 'Tell IT which of them you no longer use: {names}.',
    fullIt: deviceLimit.text.fix,
  },
});
