import { recentSignIns, type SignIn } from '../../src/graph/sign-ins.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const since = new Date('2026-11-22T00:00:00Z');
const row = {
  id: '5e0c1f0a-2f6a-4b0e-9d5e-6a4b7c8d9e00',
  correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
  createdDateTime: '2026-11-23T08:02:31Z',
  userId: ada,
  appDisplayName: 'Microsoft Authentication Broker',
  resourceDisplayName: 'Microsoft Intune Enrollment',
  conditionalAccessStatus: 'failure',
  status: { errorCode: 53003, failureReason: 'Access has been blocked.', additionalDetails: null },
  riskState: 'none',
  deviceDetail: { deviceId: '', operatingSystem: 'iOS 18.1', isCompliant: false, isManaged: false },
  appliedConditionalAccessPolicies: [
    { displayName: 'Require compliant device', enforcedGrantControls: ['RequireCompliantDevice'], result: 'failure' },
  ],
};
const signInsFrom = (...value: object[]): Promise<SignIn[]> =>
  recentSignIns(fakeGraph({ '/auditLogs/signIns': { value } }), ada, since);

it('describes a sign-in that a policy stopped', async () => {
  expect(await signInsFrom(row)).toEqual([
    {
      at: new Date('2026-11-23T08:02:31Z'),
      requestId: '5e0c1f0a-2f6a-4b0e-9d5e-6a4b7c8d9e00',
      correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
      code: 53003,
      reason: 'Access has been blocked.',
      app: 'Microsoft Authentication Broker',
      resource: 'Microsoft Intune Enrollment',
      system: 'ios',
      compliant: false,
      managed: false,
      atRisk: false,
      conditionalAccess: 'failure',
      policies: [{ name: 'Require compliant device', controls: ['RequireCompliantDevice'], result: 'failure' }],
    },
  ]);
});

it('asks once, for this person and this time, and reads no further page', async () => {
  const next = 'https://graph.microsoft.com/v1.0/auditLogs/signIns?$skiptoken=1';
  const graph = fakeGraph({ '/auditLogs/signIns': { value: [], '@odata.nextLink': next } });

  await recentSignIns(graph, ada, since);

  expect(graph.asked).toEqual([
    {
      kind: 'get',
      path: '/auditLogs/signIns',
      options: {
        version: 'v1.0',
        filter: `userId eq '${ada}' and createdDateTime ge 2026-11-22T00:00:00.000Z`,
        top: 50,
        alone: true,
      },
    },
  ]);
});

it('puts the newest first and leaves out what is not this person’s or says nothing', async () => {
  const rows = [
    { ...row, createdDateTime: '2026-11-22T08:00:00Z' },
    row,
    { ...row, userId: 'someone-else' },
    { ...row, createdDateTime: null },
    { ...row, status: {} },
  ];

  const signIns = await signInsFrom(...rows);

  expect(signIns.map(({ at }) => at.toISOString())).toEqual(['2026-11-23T08:02:31.000Z', '2026-11-22T08:00:00.000Z']);
});

it('tells hidden policies from none', async () => {
  const [hidden, none] = await signInsFrom(
    { ...row, appliedConditionalAccessPolicies: undefined },
    { ...row, appliedConditionalAccessPolicies: [] },
  );

  expect(hidden?.policies).toBeNull();
  expect(none?.policies).toEqual([]);
});

it.each(['unknownFutureValue', undefined])('has no opinion on the status %s', async (word) => {
  const policy = { displayName: 'P', result: word };

  const [signIn] = await signInsFrom({ ...row, conditionalAccessStatus: word, appliedConditionalAccessPolicies: [policy] });

  expect(signIn).toMatchObject({ conditionalAccess: 'unknown', policies: [{ name: 'P', result: 'unknown' }] });
});

it('does not take an answer without rows for no sign-ins', async () => {
  const graph = fakeGraph({ '/auditLogs/signIns': {} });

  await expect(recentSignIns(graph, ada, since)).rejects.toMatchObject({ code: 'graph-unavailable' });
});

it.each([
  ['iOS 18.1', 'ios'],
  ['Ios', 'ios'],
  ['iPadOS 18.1', 'ios'],
  ['Windows10', 'other'],
  ['MacOs', 'other'],
  ['Android 15', 'other'],
  ['', 'unknown'],
  [null, 'unknown'],
])('says that %s is %s', async (operatingSystem, system) => {
  expect(await signInsFrom({ ...row, deviceDetail: { operatingSystem } })).toMatchObject([{ system }]);
});

it.each([
  ['none', false],
  ['confirmedSafe', false],
  ['remediated', false],
  ['dismissed', false],
  ['atRisk', true],
  ['confirmedCompromised', true],
  ['unknownFutureValue', null],
  [undefined, null],
])('takes the risk state %s for %s', async (riskState, atRisk) => {
  expect(await signInsFrom({ ...row, riskState })).toMatchObject([{ atRisk }]);
});

it('takes nothing that is missing for a no', async () => {
  const { createdDateTime, userId, status } = row;

  expect(await signInsFrom({ createdDateTime, userId, status })).toMatchObject([
    { requestId: '', correlationId: '', system: 'unknown', compliant: null, managed: null, atRisk: null, policies: null },
  ]);
});
