import { phoneName, phonesInUse } from '../checks/phones.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineRule } from './rule.ts';

/** Registration reaches Intune up to an hour after the first sign-in in a work app. */
const lag = 60 * 60_000;

export const notRegistered = defineRule<readonly ManagedDevice[]>({
  id: 'not-registered',
  evidence: 'users/{id}/managedDevices (beta): azureADRegistered',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  read: async (run) => phonesInUse(await devicesOf(run.graph, run.personId), run.now),

  decide(phones, now) {
    if (phones.length === 0) return { kind: 'skipped' };
    const open = phones.find((phone) => phone.registered === false);
    if (!open) {
      const told = phones.every((phone) => phone.registered === true);
      return told ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    }
    const fresh = open.enrolledAt !== null && now.getTime() - open.enrolledAt.getTime() < lag;
    return {
      kind: 'cause',
      case: fresh ? 'fresh' : 'open',
      facts: { phone: phoneName(open), token: '{{DEVICEREGISTRATION}}' },
      asOf: open.lastSync ?? now,
    };
  },

  cases: {
    open: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    fresh: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
  },

  text: {
    title: 'The link between your phone and your account',
    open: 'Your phone “{phone}” is set up, but it is not linked to your work account yet.',
    openNext: 'Open Teams on the phone, sign in with your work account and follow what it asks.',
    openIt:
      '“{phone}” is enrolled but not registered in Microsoft Entra. If it stays so after a sign-in in Teams, check the SSO app extension profile: key device_registration with the value {token}, no spaces, no Microsoft app in the list, one such profile only.',
    fresh: 'Your phone “{phone}” is newly set up. The link to your work account is made at the first sign-in in a work app.',
    freshNext: 'Open Teams on the phone, sign in with your work account, and check again in an hour.',
    freshIt: '“{phone}” was enrolled within the last hour and is not registered in Microsoft Entra yet, which is normal.',
  },
});
