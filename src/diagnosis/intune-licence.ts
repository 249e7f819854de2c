import { type IntuneLicence, intuneLicenceOf } from '../graph/licences.ts';
import { isGuest } from './before-set-up.ts';
import { defineRule } from './rule.ts';

export interface LicenceFacts {
  licence: IntuneLicence;
  /** Their own organisation licenses a guest, so a missing licence here explains nothing. null: could not be told. */
  guest: boolean | null;
}

export const intuneLicenceRule = defineRule<LicenceFacts>({
  id: 'intune-licence',
  evidence: 'users/{id}/licenseDetails: Intune service plans',
  permissions: ['LicenseAssignment.Read.All'],

  async read(run) {
    const [licence, guest] = await Promise.all([intuneLicenceOf(run.graph, run.personId), isGuest(run)]);
    return { licence, guest };
  },

  decide({ licence, guest }, now) {
    if (guest) return { kind: 'skipped' };
    const perhapsGuest = guest === null ? ({ confidence: 'high' } as const) : {};
    const cause = { kind: 'cause', facts: {}, asOf: now, ...perhapsGuest } as const;
    if (licence === 'active') return { kind: 'clear' };
    if (licence === 'pending') return { ...cause, case: 'pending' };
    if (licence === 'none') return { ...cause, case: 'none' };
    if (licence === 'switched-off') return { ...cause, case: 'off' };
    if (licence === 'error') return { ...cause, case: 'error' };
    return { kind: 'unknown', reason: 'not-reported' };
  },

  cases: {
    none: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    off: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    error: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    pending: { confidence: 'high', actsOn: 'nobody', next: 'check-again' },
  },

  text: {
    title: 'Your licence for a work phone',
    none: 'Your account has no licence for a work phone, so your phone cannot be set up for work or kept in order.',
    noneNext: 'Ask IT for the licence. Nothing on your phone can change this.',
    noneIt:
      'No Intune service plan is assigned (“Mobile Device Management for Office 365” does not count). Microsoft 365 admin center > Users > Active users > the person > Licenses and apps.',
    off: 'The part of your licence that looks after work phones is switched off.',
    offNext: 'Ask IT to switch it on. Nothing on your phone can change this.',
    offIt:
      'The Intune service plan of the person’s licence is switched off. Microsoft 365 admin center > Users > Active users > the person > Licenses and apps > Apps.',
    error: 'Your licence for a work phone did not arrive properly.',
    errorNext: 'Ask IT to repair it. Nothing on your phone can change this.',
    errorIt:
      'The Intune service plan is in an error state, often a group licensing error. Microsoft 365 admin center > Billing > Licenses > the product > Users.',
    pending: 'Your licence for a work phone is new and still being switched on.',
    pendingNext: 'Wait fifteen minutes, then try again.',
    pendingIt: 'The Intune service plan is pending. If that lasts longer than an hour, assign the licence again.',
  },
});
