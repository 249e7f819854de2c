import { accessPolicies, type AccessPolicy } from '../../src/graph/access-policies.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/identity/conditionalAccess/policies';
const row = {
  id: 'p',
  displayName: 'Require MFA',
  state: 'enabled',
  conditions: {
    applications: { includeApplications: ['All'], excludeApplications: ['x'], includeUserActions: [] },
    users: { includeUsers: ['All'], excludeGroups: ['g'] },
    clientAppTypes: ['all'],
    platforms: { includePlatforms: ['iOS'], excludePlatforms: [] },
    locations: null,
    signInRiskLevels: [],
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'], termsOfUse: [], customAuthenticationFactors: [] },
};
const policyFrom = async (changes: object): Promise<AccessPolicy | undefined> =>
  (await accessPolicies(fakeGraph({ [path]: [{ ...row, ...changes }] })))[0];
const conditions = (changes: object) => policyFrom({ conditions: { ...row.conditions, ...changes } });

it('describes whom and what a policy looks at', async () => {
  expect(await policyFrom({})).toEqual({
    name: 'Require MFA',
    state: 'on',
    users: { everybody: true, some: false, leavesOut: true },
    apps: { included: ['All'], excluded: ['x'] },
    userActions: [],
    platforms: { included: ['iOS'], excluded: [] },
    clientApps: ['all'],
    onlyAt: [],
    controls: ['mfa'],
    anyControl: true,
  });
});

it.each([
  ['disabled', 'off'],
  ['enabledForReportingButNotEnforced', 'off'],
  ['somethingNew', 'unknown'],
])('takes the state %s for %s', async (state, expected) => {
  expect((await policyFrom({ state }))?.state).toBe(expected);
});

it.each([
  [{ includeUsers: ['None'] }, false],
  [{ includeUsers: ['GuestsOrExternalUsers'] }, false],
  [{ includeUsers: ['4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11'] }, true],
  [{ includeGroups: ['g'] }, true],
  [{ includeRoles: ['r'] }, true],
])('knows whether %j means somebody of the company', async (users, some) => {
  expect((await conditions({ users }))?.users).toMatchObject({ everybody: false, some });
});

it.each([
  [{ locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }, 'place'],
  [{ signInRiskLevels: ['high'] }, 'risk'],
  [{ userRiskLevels: ['high'] }, 'risk'],
  [{ insiderRiskLevels: 'elevated' }, 'risk'],
  [{ devices: { deviceFilter: { mode: 'include', rule: 'device.isCompliant -ne True' } } }, 'device'],
  [{ authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, 'flow'],
])('knows that %j narrows it', async (narrowing, expected) => {
  expect((await conditions(narrowing))?.onlyAt).toEqual([expected]);
});

it('counts what is no built-in control among what is asked for', async () => {
  const grantControls = {
    operator: 'AND',
    builtInControls: ['compliantDevice'],
    authenticationStrength: { id: 's' },
    termsOfUse: ['t'],
    customAuthenticationFactors: ['c'],
  };

  expect(await policyFrom({ grantControls })).toMatchObject({
    controls: ['compliantDevice', 'strength', 'terms', 'custom'],
    anyControl: false,
  });
});

it('asks for nothing where there are no grant controls', async () => {
  expect(await policyFrom({ grantControls: null })).toMatchObject({ controls: [], anyControl: false });
});
