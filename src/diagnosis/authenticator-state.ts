import { type AuthenticatorState, authenticatorOn } from '../checks/authenticator-on.ts';
import { phoneName, phonesInUse } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { appStatesOn } from '../graph/app-states.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { defineRule } from './rule.ts';

export interface AuthenticatorOnPhone {
  phone: ManagedDevice;
  state: AuthenticatorState;
}

/** Older phones of the same person hardly matter, and each costs a request. */
const phonesRead = 3;
/** Intune lists the apps of a new phone minutes after the phone. */
const listedAfter = 15 * 60_000;

/** Knows the managed copy only: one from the App Store cannot be seen, so this never says "not installed". */
export const authenticatorState = defineRule<readonly AuthenticatorOnPhone[]>({
  id: 'authenticator-state',
  evidence: 'users/{id}/mobileAppIntentAndStates (beta)',
  permissions: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementApps.Read.All'],

  async read(run) {
    const [devices, apps] = await Promise.all([
      devicesOf(run.graph, run.personId),
      orNull(run.tenant.authenticatorApps(), 'authenticator-state'),
    ]);
    return Promise.all(
      phonesInUse(devices, run.now)
        .slice(0, phonesRead)
        .map(async (phone) => ({
          phone,
          state: authenticatorOn(await appStatesOn(run.graph, run.personId, phone.id), apps?.value ?? null),
        })),
    );
  },

  decide(phones, now) {
    if (phones.length === 0) return { kind: 'skipped' };
    const wrong = phones.find(({ phone, state }) => caseOf[stateNow(phone, state, now)] !== undefined);
    if (!wrong) {
      const installed = phones.every(({ state }) => state === 'installed');
      return installed ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    }
    return {
      kind: 'cause',
      case: caseOf[wrong.state] ?? 'pending',
      facts: { phone: phoneName(wrong.phone) },
      asOf: wrong.phone.lastSync ?? now,
    };
  },

  cases: {
    pending: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    failed: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    unassigned: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'Microsoft Authenticator from your company',
    pending:
      'Your company’s copy of Microsoft Authenticator is still on its way to “{phone}”. Work apps need Authenticator to sign you in.',
    pendingNext: 'Unlock the phone, stay on Wi-Fi and tap Install when it asks. It takes some minutes.',
    pendingIt: 'The managed Authenticator is pending on “{phone}”. Sync the device; check the VPP licences if it stays pending.',
    failed:
      'Your company’s copy of Microsoft Authenticator could not be installed on “{phone}”. A copy of your own may still be there and work.',
    failedNext: 'Tell IT. Please do not delete Authenticator yourself: it may be the only way you can confirm a sign-in.',
    failedIt:
      'The managed Authenticator failed on “{phone}”. An own App Store copy may be in the way (make sure another sign-in method is registered before it is deleted), or licences ran out. Intune admin center > Apps > Monitor > App install status.',
    unassigned:
      'Your company does not send Microsoft Authenticator to “{phone}”. Whether you have a copy of your own, I cannot see.',
    unassignedNext: 'Look for Authenticator on your phone. If it is not there, tell IT.',
    unassignedIt:
      'No Authenticator app is meant for this person’s “{phone}”. Assign the VPP app as required with user licensing: Intune admin center > Apps > iOS/iPadOS.',
  },
});

const caseOf: Partial<Record<AuthenticatorState, string>> = {
  pending: 'pending',
  failed: 'failed',
  'not-assigned': 'unassigned',
};

/** Right after enrollment a missing line only means that Intune has not got there. */
function stateNow(phone: ManagedDevice, state: AuthenticatorState, now: Date): AuthenticatorState {
  const young = phone.enrolledAt !== null && now.getTime() - phone.enrolledAt.getTime() < listedAfter;
  return state === 'not-assigned' && young ? 'unknown' : state;
}
