import { type IntuneLicence, intuneLicenceOf } from '../graph/licences.ts';
import { defineCheck } from './check.ts';
import { cannotTell, fail, pass, warn } from './outcome.ts';

export const intuneLicence = defineCheck<IntuneLicence>({
  id: 'intune-licence',
  permissions: ['LicenseAssignment.Read.All'],
  read: (run) => intuneLicenceOf(run.graph, run.personId),

  decide(licence) {
    if (licence === 'active') return pass();
    if (licence === 'pending') return warn({ reason: 'pending' });
    if (licence === 'none') return fail({ reason: 'none' });
    if (licence === 'switched-off') return fail({ reason: 'off' });
    if (licence === 'error') return fail({ reason: 'error' });
    return cannotTell('not-reported');
  },

  text: {
    title: 'You have the licence for a work phone',
    warn: 'Your licence is being switched on. If the set-up stops at your sign-in, wait fifteen minutes and try again.',
    fail: '{reason, select, none {You do not have the licence for a work phone yet. IT has to give you one; you cannot do this yourself.} off {Part of your licence is switched off. IT has to switch it on; you cannot do this yourself.} other {Your licence did not arrive properly. IT has to repair it; you cannot do this yourself.}}',
    fix: '{reason, select, none {No Intune service plan (Intune Plan 1 or a bundle that contains it) is assigned. “Mobile Device Management for Office 365” does not count.} pending {The Intune service plan is pending; that takes minutes after it is assigned.} off {The Intune service plan is part of a licence of this person but is switched off.} other {The Intune service plan is in an error state; look for group licensing errors.}} Microsoft 365 admin center > Users > Active users > the person > Licenses and apps.',
  },
});
