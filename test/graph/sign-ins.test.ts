import { recentSignIns, type SignIn } from '../../src/graph/sign-ins.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const since = new Date('2026-11-22T00:00:00Z');
const row = {
  createdDateTime: '2026-11-23T08:02:31Z',
  userId: ada,
  appDisplayName: 'Microsoft Authentication Broker',
  resourceDisplayName: 'Microsoft Intune Enrollment',
  conditionalAccessStatus: 'failure',
  status: { errorCode: 53003, failureReason: 'Access has been blocked.', additionalDetails: null },
  appliedConditionalAccessPolicies: [{ displayName: 'Require compliant device', result: 'failure' }],
};
const signInsFrom = (...value: object[]): Promise<SignIn[]> =>
  recentSignIns(fakeGraph({ '/auditLogs/signIns': { value } }), ada, since);

it('describes a sign-in that a policy stopped', async () => {
  expect(await signInsFrom(row)).toEqual([
    {
      at: new Date('2026-11-23T08:02:31Z'),
      code: 53003,
      reason: 'Access has been blocked.',
      app: 'Microsoft Authentication Broker',
      resource: 'Microsoft Intune Enrollment',
      conditionalAccess: 'failure',
      policies: [{ name: 'Require compliant device', result: 'failure' }],
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
      options: { version: 'v1.0', filter: `userId eq '${ada}' and createdDateTime ge 2026-11-22T00:00:00.000Z`, top: 50 },
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
