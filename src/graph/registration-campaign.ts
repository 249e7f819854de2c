import { flagIn, numberIn, rowIn, rowsIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** Entra's own nudge to set up Authenticator, shown after a sign-in. */
export interface RegistrationCampaign {
  /** `microsoft-managed`: Microsoft decides, and changes its mind. */
  state: 'on' | 'off' | 'microsoft-managed' | 'unknown';
  /** Whether anybody is asked to set up Authenticator; null: not reported. */
  forAuthenticator: boolean | null;
  /** Whether anybody is left out. */
  leavesOut: boolean;
  /** How long somebody may put it off each time; null: not reported. */
  snoozeDays: number | null;
  /** Whether it insists after three times; null: not reported. */
  insists: boolean | null;
}

const states: Readonly<Record<string, RegistrationCampaign['state']>> = {
  enabled: 'on',
  disabled: 'off',
  default: 'microsoft-managed',
};

/** Needs Policy.Read.All. */
export async function registrationCampaign(graph: GraphReader): Promise<RegistrationCampaign> {
  const options = { version: 'v1.0', select: ['id', 'registrationEnforcement'] } as const;
  const policy = await graph.get<Raw>('/policies/authenticationMethodsPolicy', options);
  const campaign = rowIn(rowIn(policy, 'registrationEnforcement'), 'authenticationMethodsRegistrationCampaign');
  const methods = rowsIn(campaign, 'includeTargets').map((target) => textIn(target, 'targetedAuthenticationMethod'));
  return {
    state: states[textIn(campaign, 'state') ?? ''] ?? 'unknown',
    forAuthenticator: methods.length === 0 ? null : methods.includes('microsoftAuthenticator'),
    leavesOut: rowsIn(campaign, 'excludeTargets').length > 0,
    snoozeDays: numberIn(campaign, 'snoozeDurationInDays'),
    insists: flagIn(campaign, 'enforceRegistrationAfterAllowedSnoozes'),
  };
}
