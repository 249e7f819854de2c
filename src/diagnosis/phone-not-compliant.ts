import { phoneName, phonesInUse } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { failedCompliancePolicies } from '../graph/compliance.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineRule } from './rule.ts';

export interface ComplianceFacts {
  phones: readonly ManagedDevice[];
  /** Names of the policies that the phone in question fails; null: could not be read. */
  policies: readonly string[] | null;
}

export const phoneNotCompliant = defineRule<ComplianceFacts>({
  id: 'phone-not-compliant',
  evidence: 'deviceCompliancePolicyStates',
  permissions: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementConfiguration.Read.All'],

  async read(run) {
    const phones = phonesInUse(await devicesOf(run.graph, run.personId), run.now);
    const suspect = suspectAmong(phones);
    if (!suspect) return { phones, policies: null };
    const policies = await orNull(failedCompliancePolicies(run.graph, suspect.id), 'phone-not-compliant');
    return { phones, policies: policies?.map((policy) => policy.name).filter((name) => name !== '') ?? null };
  },

  decide({ phones, policies }, now) {
    if (phones.length === 0) return { kind: 'skipped' };
    const suspect = suspectAmong(phones);
    if (!suspect) {
      const told = phones.every((phone) => phone.compliance === 'compliant');
      return told ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    }
    return {
      kind: 'cause',
      case: suspect.compliance === 'grace' ? 'grace' : 'failed',
      facts: {
        phone: phoneName(suspect),
        phones: phones.length,
        policies: (policies ?? []).join(', '),
        count: policies?.length ?? 0,
        read: policies === null ? 'no' : 'yes',
      },
      asOf: suspect.lastSync ?? now,
    };
  },

  cases: {
    failed: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    grace: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
  },

  text: {
    title: 'The rules your phone has to meet',
    failed:
      'Your phone “{phone}” does not meet a company rule{count, plural, =0 {} other { ({policies})}} at the moment, so work apps may turn you away.',
    failedNext: 'Open Teams on the phone. It shows what to change; change it, tap Recheck, and wait five minutes.',
    failedIt:
      '“{phone}” is not compliant. {read, select, no {The failing policies could not be read: DeviceManagementConfiguration.Read.All may be missing.} other {{count, plural, =0 {Intune names no failing policy; it may be the built-in one (is active, has a policy).} other {Failing: {policies}.}}}} Intune admin center > Devices > All devices > the phone > Device compliance. Entra lags some minutes behind.',
    grace:
      'Your phone “{phone}” does not meet a company rule{count, plural, =0 {} other { ({policies})}}. There is still time to fix it, so this alone does not lock you out yet.',
    graceNext: 'Open Teams on the phone. It shows what to change; change it, then tap Recheck.',
    graceIt:
      '“{phone}” is in its grace period. {count, plural, =0 {The failing policy is not known.} other {Failing: {policies}.}} Intune admin center > Devices > All devices > the phone > Device compliance shows until when.',
  },
});

const suspectAmong = (phones: readonly ManagedDevice[]): ManagedDevice | undefined =>
  phones.find((phone) => phone.compliance === 'not-compliant') ?? phones.find((phone) => phone.compliance === 'grace');
