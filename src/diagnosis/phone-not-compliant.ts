import type { OutcomeFacts } from '../checks/outcome.ts';
import { phoneName } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { failedCompliancePolicies } from '../graph/compliance.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import { newestPhones } from './authenticator-on-phones.ts';
import { defineRule, type Verdict } from './rule.ts';

export interface ComplianceFacts {
  phones: readonly ManagedDevice[];
  /** Names of the policies that the phone in question fails; null: could not be read. */
  policies: readonly string[] | null;
}

/** Only Teams on the phone knows which setting it is and how to change it, so a person is sent there. */
export const phoneNotCompliant = defineRule<readonly ManagedDevice[], ComplianceFacts>({
  id: 'phone-not-compliant',
  evidence: 'users/{id}/managedDevices (beta): complianceState; deviceCompliancePolicyStates',
  permissions: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementConfiguration.Read.All'],
  knownFrom: 'phone',
  read: newestPhones,

  async readOn(run, phones) {
    const suspect = suspectAmong(phones);
    if (!suspect) return { phones, policies: null };
    const policies = await orNull(failedCompliancePolicies(run.graph, suspect.id), 'phone-not-compliant');
    return { phones, policies: policies?.map((policy) => policy.name).filter((name) => name !== '') ?? null };
  },

  decide({ phones, policies }, now): Verdict {
    if (phones.length === 0) return { kind: 'skipped' };
    const suspect = suspectAmong(phones);
    if (!suspect) {
      const told = phones.every((phone) => phone.compliance === 'compliant');
      return told ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    }
    return {
      kind: 'cause',
      case: caseOf(suspect, phones, now),
      facts: factsOf(suspect, phones.length, policies),
      asOf: suspect.lastSync ?? now,
    };
  },

  cases: {
    failed: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    graceOver: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    grace: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'stopped', no: 'notStopped' } },
    several: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'thisPhone', no: 'otherPhone' } },
    stopped: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    notStopped: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    thisPhone: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    otherPhone: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
  },

  text: {
    title: 'What your company asks of your phone',
    failed: 'Your phone “{phone}” does not meet a company rule at the moment, so work apps may turn you away.',
    failedNext: 'Open Teams on the phone. It shows what to change; change it, tap Recheck, and wait five minutes.',
    graceOver:
      'Your phone “{phone}” does not meet a company rule, and the time to change that ended on {until, date, short}. Work apps may turn you away.',
    graceOverNext: 'Open Teams on the phone. It shows what to change; change it, tap Recheck, and wait five minutes.',
    grace:
      'Your phone “{phone}” does not meet a company rule. {dated, select, yes {You have until {until, date, short} at {until, time, short} to change that} other {There is still time to change that}}, so this alone should not stop you yet.',
    graceNext: 'Open Teams on the phone. It shows what to change; change it, then tap Recheck.',
    graceAsk: 'Does Teams on the phone say that you have to change something?',
    graceWhere: 'Open Teams on “{phone}” and wait half a minute.',
    several: 'One of your {phones, plural, one {phones} other {# phones}}, “{phone}”, does not meet a company rule.',
    severalNext: 'Open Teams on that phone. It shows what to change; change it, then tap Recheck.',
    severalAsk: 'Is “{phone}” the phone on which you cannot sign in?',
    severalWhere: 'On the phone: Settings > General > About > Name.',
    stopped: 'Teams wants the change now, before it lets you in.',
    stoppedNext: 'Change what Teams shows, tap Recheck, and wait five minutes.',
    notStopped: 'Then this is not what stops you today.',
    notStoppedNext: 'Still open Teams on the phone soon and change what it shows. For your sign-in, look at what else I found.',
    thisPhone: 'Your phone “{phone}” does not meet a company rule at the moment, so work apps may turn you away.',
    thisPhoneNext: 'Open Teams on the phone. It shows what to change; change it, tap Recheck, and wait five minutes.',
    otherPhone: 'Then this is not what stops you.',
    otherPhoneNext: 'Look at what else I found. Change it on “{phone}” when you use that one again.',
    anyIt:
      '“{phone}” is {dated, select, yes {not compliant; its grace period ends or ended on {until, date, short} at {until, time, short}} other {not compliant or in grace without an end}}. {read, select, no {The failing policies could not be read: DeviceManagementConfiguration.Read.All may be missing.} other {{count, plural, =0 {Intune names no failing policy; it may be the built-in one (is active, has a policy).} other {Failing: {policies}.}}}} Intune admin center > Devices > All devices > the phone > Device compliance. Microsoft Entra lags some minutes behind.',
  },
});

const factsOf = (suspect: ManagedDevice, phones: number, policies: readonly string[] | null): OutcomeFacts => ({
  phone: phoneName(suspect),
  phones,
  until: suspect.graceUntil?.getTime() ?? 0,
  dated: suspect.graceUntil === null ? 'no' : 'yes',
  policies: (policies ?? []).join(', ') || '–',
  count: policies?.length ?? 0,
  read: policies === null ? 'no' : 'yes',
});

const suspectAmong = (phones: readonly ManagedDevice[]): ManagedDevice | undefined =>
  phones.find((phone) => phone.compliance === 'not-compliant') ?? phones.find((phone) => phone.compliance === 'grace');

function caseOf(suspect: ManagedDevice, phones: readonly ManagedDevice[], now: Date): string {
  const mayBeAnother = phones.some((phone) => phone.compliance !== 'not-compliant' && phone.compliance !== 'grace');
  if (mayBeAnother) return 'several';
  if (suspect.compliance === 'not-compliant') return 'failed';
  return suspect.graceUntil !== null && suspect.graceUntil <= now ? 'graceOver' : 'grace';
}
