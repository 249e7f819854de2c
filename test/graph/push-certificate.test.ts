import { UsherError, type ErrorCode } from '../../src/errors.ts';
import { pushCertificate } from '../../src/graph/push-certificate.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceManagement/applePushNotificationCertificate';
const row = { id: 'x', appleIdentifier: 'apple.admin@contoso.com', expirationDateTime: '2027-04-01T08:00:00Z' };

it('tells until when it holds and which Apple account renews it', async () => {
  const graph = fakeGraph({ [path]: row });

  expect(await pushCertificate(graph)).toEqual({
    expiresAt: new Date('2027-04-01T08:00:00Z'),
    appleAccount: 'apple.admin@contoso.com',
  });
  expect(graph.asked[0]?.options).toEqual({ version: 'v1.0', select: ['id', 'appleIdentifier', 'expirationDateTime'] });
});

it.each([{}, { appleIdentifier: '', expirationDateTime: '0001-01-01T00:00:00Z' }])('takes %j for not reported', async (body) => {
  expect(await pushCertificate(fakeGraph({ [path]: body }))).toEqual({ expiresAt: null, appleAccount: null });
});

it('is null when none was ever set up', async () => {
  expect(await pushCertificate(fakeGraph({ [path]: new UsherError('not-found', 'Graph answered 404') }))).toBeNull();
});

it.each<ErrorCode>(['graph-forbidden', 'graph-unavailable', 'graph-busy'])('never takes %s for none', async (code) => {
  await expect(pushCertificate(fakeGraph({ [path]: new UsherError(code, 'refused') }))).rejects.toMatchObject({ code });
});
