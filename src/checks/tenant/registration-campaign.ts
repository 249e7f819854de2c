import { type RegistrationCampaign, registrationCampaign } from '../../graph/registration-campaign.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, passes, warns } from './tenant-outcome.ts';

const campaigns = 'Microsoft Entra admin center > Entra ID > Authentication methods > Registration campaign';

export const registrationCampaignCheck = defineTenantCheck<
  RegistrationCampaign,
  'off' | 'otherMethod',
  'on' | 'microsoftManaged'
>({
  id: 'registration-campaign',
  permissions: ['Policy.Read.All'],
  usesBeta: false,
  features: ['sign-in'],

  read: (run) => registrationCampaign(run.graph),

  decide({ state, forAuthenticator, leavesOut, snoozeDays, insists }, now) {
    const at = { asOf: now };
    if (state === 'unknown') return cannotSay('not-reported');
    if (state === 'off') return passes('off', at);
    if (state === 'microsoft-managed') return cannotSay('not-reported', { case: 'microsoftManaged' });
    if (forAuthenticator === null) return cannotSay('not-reported');
    if (!forAuthenticator) return passes('otherMethod', at);
    return warns('on', at, {
      leavesOut: leavesOut ? 'yes' : 'no',
      snooze: snoozeDays ?? -1,
      insists: insists === true ? 'yes' : 'no',
    });
  },

  text: {
    title: 'No registration campaign sends people to the App Store for Authenticator',
    why: 'Whoever follows it puts a copy of Authenticator of their own on the phone, and iOS does not let Intune install the managed one over it.',
    link: 'https://learn.microsoft.com/entra/identity/authentication/how-to-mfa-registration-campaign',
    off: 'The registration campaign is off.',
    otherMethod: 'The registration campaign runs, but not for Microsoft Authenticator.',
    on: 'The registration campaign asks people to set up Microsoft Authenticator{leavesOut, select, yes { and leaves some out} other {}}. They can put it off {snooze, plural, =-1 {for some days} =0 {until the next sign-in} one {for # day} other {for # days}}{insists, select, yes {, three times at most} other {}}.',
    onFix: `Leave out the people who are about to enroll until their phone is set up: ${campaigns} > Edit > Excluded users and groups. This is a trade-off: until then nobody reminds them.`,
    microsoftManaged: 'The registration campaign is left to Microsoft, so whether it runs today cannot be told.',
    microsoftManagedFix: `Decide it yourself: ${campaigns} > Edit > State, Enabled or Disabled.`,
  },
});
