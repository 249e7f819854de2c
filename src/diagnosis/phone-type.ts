import { phoneName } from '../checks/phones.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import { phonesInUseBy } from './authenticator-on-phones.ts';
import { defineRule, type Verdict } from './rule.ts';

const separated: ReadonlySet<ManagedDevice['enrollment']> = new Set(['account-driven', 'user-enrollment']);

const ask = { yes: 'ours', no: 'own' } as const;
const question = 'Does the phone belong to your company?';
const where = 'It does if your company bought it and gave it to you. It does not if you bought it yourself.';

/**
 * How a phone was set up rarely stops a sign-in, so this only asks, and only where the set-up does not fit the owner.
 * A type that Graph does not name stays unknown: v1.0 and later versions have no word for some, and a guess would be wrong.
 */
export const phoneType = defineRule<readonly ManagedDevice[]>({
  id: 'phone-type',
  evidence: 'users/{id}/managedDevices (beta): deviceEnrollmentType, managedDeviceOwnerType',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  knownFrom: 'phone',
  read: phonesInUseBy,

  decide(phones, now): Verdict {
    const [newest] = phones;
    if (!newest) return { kind: 'skipped' };
    // One phone set up the right way is enough; what an older one is like does not matter.
    if (phones.some((phone) => separated.has(phone.enrollment))) return { kind: 'clear' };
    // A company may look after all of its own phone.
    if (newest.owner === 'company') return { kind: 'clear' };
    if (newest.enrollment === 'unknown') return { kind: 'unknown', reason: 'not-reported' };
    const found = newest.enrollment === 'automated' ? 'companyPhone' : 'wholePhone';
    return { kind: 'cause', case: found, facts: { phone: phoneName(newest) }, asOf: newest.lastSync ?? now };
  },

  cases: {
    companyPhone: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask },
    wholePhone: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask },
    ours: { confidence: 'high', actsOn: 'nobody', next: 'check-again', answered: true },
    own: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
  },

  text: {
    title: 'How your phone is set up',
    companyPhone: 'Your phone “{phone}” is set up like a phone that belongs to your company, but it is not listed as one.',
    companyPhoneNext: 'Tell IT whose phone it is. Please change nothing on the phone yourself.',
    companyPhoneIt:
      '“{phone}” was enrolled by Automated Device Enrollment, but its ownership is not Corporate. Intune admin center > Devices > All devices > the device > Properties > Device ownership.',
    companyPhoneAsk: question,
    companyPhoneWhere: where,
    wholePhone: 'Your company looks after all of your phone “{phone}”, not only its work apps.',
    wholePhoneNext: 'Tell IT whose phone it is. Please change nothing on the phone yourself.',
    wholePhoneIt:
      '“{phone}” came by device enrollment (web, Company Portal or an enrollment manager), which manages the whole phone, and its ownership is not Corporate. Account driven User Enrollment would separate work data. Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types.',
    wholePhoneAsk: question,
    wholePhoneWhere: where,
    ours: 'Then it is set up as company phones are, and that does not stop you from signing in.',
    oursNext: 'Check again. If you still cannot sign in, tell IT.',
    oursIt:
      'The person says that “{phone}” belongs to the company. Set its ownership to Corporate: Intune admin center > Devices > All devices > the device > Properties > Device ownership.',
    own: 'Then your company looks after more of your own phone than it needs to. Whether that stops you, I cannot see.',
    ownNext: 'Tell IT, and leave the phone as it is until they answer.',
    ownIt:
      'The person says that “{phone}” is their own, but the whole phone is managed. Decide with them about account driven User Enrollment: the present set-up would have to be removed first, which deletes work data, and the phone becomes a new record.',
  },
});
