import { vppTokens } from '../../src/graph/vpp-tokens.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceAppManagement/vppTokens';
const row = {
  id: 't',
  organizationName: 'Contoso',
  appleId: 'apple@contoso.com',
  state: 'valid',
  expirationDateTime: '2027-03-01T00:00:00Z',
  lastSyncDateTime: '2026-11-23T02:11:00Z',
  lastSyncStatus: 'completed',
};
const tokenFrom = async (changes: object) => (await vppTokens(fakeGraph({ [path]: [{ ...row, ...changes }] })))[0];

it('describes a token without the token', async () => {
  expect(await tokenFrom({})).toEqual({
    organization: 'Contoso',
    appleAccount: 'apple@contoso.com',
    state: 'valid',
    expiresAt: new Date('2027-03-01T00:00:00Z'),
    lastSync: new Date('2026-11-23T02:11:00Z'),
    syncFailed: false,
  });
});

it.each([
  ['expired', 'expired'],
  ['invalid', 'invalid'],
  ['duplicateLocationId', 'invalid'],
  ['assignedToExternalMDM', 'elsewhere'],
  ['unknown', 'unknown'],
  ['somethingNew', 'unknown'],
])('takes the state %s for %s', async (state, expected) => {
  expect((await tokenFrom({ state }))?.state).toBe(expected);
});

it('makes nothing up for what is not reported', async () => {
  expect(
    await tokenFrom({
      state: null,
      appleId: '',
      expirationDateTime: null,
      lastSyncDateTime: '0001-01-01T00:00:00Z',
      lastSyncStatus: 'odd',
    }),
  ).toMatchObject({
    appleAccount: null,
    state: 'unknown',
    expiresAt: null,
    lastSync: null,
    syncFailed: null,
  });
});
