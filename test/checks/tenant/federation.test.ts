import { federation } from '../../../src/checks/tenant/federation.ts';
import { ago, days, knows, refusing, tenantRun } from './tenant-run.ts';

const toldAt = ago(days(40));
const told = (federated: boolean) => knows({ appleFederation: { federated, toldAt } });
// Whatever Graph says, it does not know.
const run = (what = knows()) => federation.run(tenantRun(refusing('graph-forbidden'), { knows: what }));

it('passes when an admin said so, and dates it', async () => {
  expect(await run(told(true))).toEqual([{ status: 'pass', case: 'federated', facts: { told: toldAt.getTime() }, asOf: toldAt }]);
});

it('warns, and never fails, when an admin said that it is not', async () => {
  expect(await run(told(false))).toMatchObject([{ status: 'warn', case: 'notFederated', asOf: toldAt }]);
});

it('cannot tell while nobody has told, and asks', async () => {
  expect(await run()).toEqual([{ status: 'unknown', reason: 'not-reported', case: 'untold' }]);
});
