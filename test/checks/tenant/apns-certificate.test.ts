import { apnsCertificate } from '../../../src/checks/tenant/apns-certificate.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { UsherError } from '../../../src/errors.ts';
import { paths } from '../tenant.ts';
import { aged, ago, days, now, refusing, tenantRun } from './tenant-run.ts';

const inDays = (count: number): Date => ago(-days(count));
const decide = (expiresAt: Date | null, appleAccount: string | null = 'apple@contoso.com') =>
  apnsCertificate.decide(aged({ expiresAt, appleAccount }), now);

it('passes with a certificate that is valid for long, and names the Apple account', () => {
  expect(decide(inDays(100))).toEqual({
    status: 'pass',
    case: 'valid',
    facts: { at: inDays(100).getTime(), days: 100, apple: 'apple@contoso.com' },
    asOf: now,
  });
});

it.each([
  ['a month before', 30, 'warn', 'soon'],
  ['a little more than a month before', 30.1, 'pass', 'valid'],
  ['a week before', 7, 'warn', 'lastWeek'],
  ['at the very moment', 0, 'fail', 'expired'],
  ['a day after', -1, 'fail', 'expired'],
])('tells the end %s', (_when, left, status, found) => {
  expect(decide(inDays(left))).toMatchObject({ status, case: found });
});

it('fails where there is none, which Graph says with 404', async () => {
  const graph = fakeGraph({ [paths.certificate]: new UsherError('not-found', 'no') });

  expect(await apnsCertificate.run(tenantRun(graph))).toMatchObject([{ status: 'fail', case: 'missing' }]);
});

it('cannot tell without an end', () => {
  expect(decide(null)).toEqual({ status: 'unknown', reason: 'not-reported' });
});

it('does not take a refusal for a missing certificate', async () => {
  await expect(apnsCertificate.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({ code: 'graph-forbidden' });
});
