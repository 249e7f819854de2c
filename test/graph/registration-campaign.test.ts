import { registrationCampaign } from '../../src/graph/registration-campaign.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/policies/authenticationMethodsPolicy';
const campaignFrom = (campaign: object) =>
  registrationCampaign(
    fakeGraph({ [path]: { registrationEnforcement: { authenticationMethodsRegistrationCampaign: campaign } } }),
  );
const target = (targetedAuthenticationMethod: string) => ({ id: 'all_users', targetedAuthenticationMethod });

it('tells whom a campaign asks for what', async () => {
  const campaign = {
    state: 'enabled',
    snoozeDurationInDays: 3,
    enforceRegistrationAfterAllowedSnoozes: true,
    includeTargets: [target('fido2'), target('microsoftAuthenticator')],
    excludeTargets: [{ id: 'a' }],
  };

  expect(await campaignFrom(campaign)).toEqual({
    state: 'on',
    forAuthenticator: true,
    leavesOut: true,
    snoozeDays: 3,
    insists: true,
  });
});

it.each([
  ['enabled', 'on'],
  ['disabled', 'off'],
  ['default', 'microsoft-managed'],
  ['unknownFutureValue', 'unknown'],
  [undefined, 'unknown'],
])('takes the state %s for %s', async (state, expected) => {
  expect((await campaignFrom({ state })).state).toBe(expected);
});

it('knows nothing of what Graph leaves out', async () => {
  expect(await registrationCampaign(fakeGraph({ [path]: {} }))).toEqual({
    state: 'unknown',
    forAuthenticator: null,
    leavesOut: false,
    snoozeDays: null,
    insists: null,
  });
});
