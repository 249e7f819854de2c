import { conditionalAccessTraps } from '../../../src/checks/tenant/conditional-access-traps.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import type { AccessPolicy } from '../../../src/graph/access-policies.ts';
import { now, refusing, tenantRun } from './tenant-run.ts';

const enrollmentApp = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';

/** For everybody, every app, every phone: asks for multifactor authentication. */
const policy = (changes: Partial<AccessPolicy> = {}): AccessPolicy => ({
  name: 'Policy',
  state: 'on',
  users: { everybody: true, some: false, leavesOut: false },
  apps: { included: ['All'], excluded: [] },
  userActions: [],
  platforms: { included: [], excluded: [] },
  clientApps: ['all'],
  onlyAt: [],
  controls: ['mfa'],
  anyControl: false,
  ...changes,
});
const none = { included: [], excluded: [] };
const registration = (changes: Partial<AccessPolicy>): AccessPolicy =>
  policy({ apps: none, userActions: ['urn:user:registersecurityinfo'], ...changes });

const decide = (...policies: AccessPolicy[]) => worstFirst(conditionalAccessTraps.decide(policies, now));

it('passes without policies, and with those that let somebody new through', () => {
  const harmless = [
    policy(),
    policy({ controls: ['compliantDevice'] }),
    policy({ controls: ['compliantApplication', 'compliantDevice'], anyControl: true }),
  ];

  expect(decide()).toMatchObject([{ status: 'pass', case: 'clear', facts: { on: 0 } }]);
  expect(decide(...harmless)).toMatchObject([{ status: 'pass', case: 'clear', facts: { on: 3 } }]);
});

it('fails when everybody’s iPhone is blocked everywhere', () => {
  expect(decide(policy({ controls: ['block'] }))).toMatchObject([
    { status: 'fail', case: 'blocked', facts: { policy: 'Policy' } },
  ]);
});

it.each<[string, AccessPolicy, string]>([
  [
    'only some are blocked',
    policy({ controls: ['block'], users: { everybody: false, some: true, leavesOut: false } }),
    'blockedSome',
  ],
  ['some are left out', policy({ controls: ['block'], users: { everybody: true, some: false, leavesOut: true } }), 'blockedSome'],
  ['only some phones are blocked', policy({ controls: ['block'], onlyAt: ['device'] }), 'blockedSome'],
  [
    'only the enrollment is blocked for some',
    policy({ controls: ['block'], onlyAt: ['place'], apps: { included: [enrollmentApp.toUpperCase()], excluded: [] } }),
    'blockedSome',
  ],
  ['every app must be a protected one', policy({ controls: ['approvedApplication'] }), 'protectedApp'],
  ['methods need a managed device', registration({ controls: ['compliantDevice'] }), 'securityInfoDevice'],
  ['methods need a managed device and more', registration({ controls: ['mfa', 'domainJoinedDevice'] }), 'securityInfoDevice'],
  ['methods cannot be registered somewhere', registration({ controls: ['block'], onlyAt: ['place'] }), 'securityInfoBlocked'],
  ['the first method needs a method', registration({ controls: ['strength'] }), 'securityInfoProof'],
  ['registering the phone needs a method', policy({ apps: none, userActions: ['urn:user:registerdevice'] }), 'registerDevice'],
])('warns of the trade-off when %s', (_when, trap, found) => {
  expect(decide(trap)).toMatchObject([{ status: 'warn', case: found, facts: { policy: 'Policy' } }]);
});

it.each<[string, AccessPolicy]>([
  ['is off or only reports', policy({ controls: ['block'], state: 'off' })],
  ['is for guests', policy({ controls: ['block'], users: { everybody: false, some: false, leavesOut: false } })],
  ['is for other systems', policy({ controls: ['block'], platforms: { included: ['android', 'windows'], excluded: [] } })],
  ['leaves iPhones out', policy({ controls: ['block'], platforms: { included: ['all'], excluded: ['iOS'] } })],
  ['is for old protocols', policy({ controls: ['block'], clientApps: ['exchangeActiveSync', 'other'] })],
  ['leaves the enrollment out', policy({ controls: ['block'], apps: { included: ['All'], excluded: [enrollmentApp] } })],
  ['is for one other app', policy({ controls: ['block'], apps: { included: ['Office365'], excluded: [] } })],
  ['is for risky sign-ins', policy({ controls: ['block'], onlyAt: ['risk'] })],
  ['is for other ways to sign in', policy({ controls: ['block'], onlyAt: ['flow'] })],
  ['is content with something easy', registration({ controls: ['compliantDevice', 'terms'], anyControl: true })],
  ['asks for nothing', registration({ controls: [] })],
])('takes no policy for a trap that %s', (_what, harmless) => {
  expect(decide(harmless)).toMatchObject([{ status: 'pass' }]);
});

it.each<[string, AccessPolicy]>([
  ['asks for something it does not know', registration({ controls: ['riskRemediation'] })],
  ['has a state it does not know', policy({ controls: ['block'], state: 'unknown' })],
  ['knows an alternative that it does not know', policy({ controls: ['block', 'somethingNew'], anyControl: true })],
])('cannot tell of a policy that %s', (_what, strange) => {
  expect(decide(strange)).toEqual([
    { status: 'unknown', reason: 'not-reported', case: 'unclear', facts: { policy: 'Policy', who: 'everybody', place: 'no' } },
  ]);
});

it('names each trap, the worst first', () => {
  const found = decide(registration({ controls: ['compliantDevice'] }), policy({ name: 'Block', controls: ['block'] }));

  expect(found.map((one) => one.case)).toEqual(['blocked', 'securityInfoDevice']);
});

it('does not take a refusal for a tenant without policies', async () => {
  await expect(conditionalAccessTraps.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({
    code: 'graph-forbidden',
  });
});
