import { registrationCampaignCheck } from '../../../src/checks/tenant/registration-campaign.ts';
import type { RegistrationCampaign } from '../../../src/graph/registration-campaign.ts';
import { now, refusing, tenantRun } from './tenant-run.ts';

const decide = (changes: Partial<RegistrationCampaign>) =>
  registrationCampaignCheck.decide(
    { state: 'on', forAuthenticator: true, leavesOut: false, snoozeDays: 1, insists: false, ...changes },
    now,
  );

it('passes when the campaign is off', () => {
  expect(decide({ state: 'off', forAuthenticator: null })).toMatchObject({ status: 'pass', case: 'off' });
});

it('passes when it is about another method', () => {
  expect(decide({ forAuthenticator: false })).toMatchObject({ status: 'pass', case: 'otherMethod' });
});

it('warns when it sends people to Authenticator, and never fails', () => {
  expect(decide({ leavesOut: true, insists: true, snoozeDays: 3 })).toMatchObject({
    status: 'warn',
    case: 'on',
    facts: { leavesOut: 'yes', insists: 'yes', snooze: 3 },
  });
});

it('cannot tell when Microsoft decides, and says so', () => {
  expect(decide({ state: 'microsoft-managed' })).toMatchObject({ status: 'unknown', case: 'microsoftManaged' });
});

it.each<[string, Partial<RegistrationCampaign>]>([
  ['a state it does not know', { state: 'unknown' }],
  ['nothing about whom it asks for what', { forAuthenticator: null }],
])('cannot tell with %s', (_what, changes) => {
  expect(decide(changes)).toEqual({ status: 'unknown', reason: 'not-reported' });
});

it('does not take a refusal for a campaign that is off', async () => {
  await expect(registrationCampaignCheck.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({
    code: 'graph-forbidden',
  });
});
