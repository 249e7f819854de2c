import { mdmAuthorityCheck } from '../../../src/checks/tenant/mdm-authority.ts';
import { runTenantChecks } from '../../../src/checks/tenant/run-tenant-checks.ts';
import { type AnyTenantCheck, defineTenantCheck } from '../../../src/checks/tenant/tenant-check.ts';
import { passes, type TenantOutcome, warns, worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import { UsherError } from '../../../src/errors.ts';
import { personIn } from '../tenant.ts';
import { now, refusing, tenantRun } from './tenant-run.ts';

const check = (id: string, read: () => Promise<readonly TenantOutcome[]>): AnyTenantCheck =>
  defineTenantCheck<readonly TenantOutcome[], string, string>({
    id,
    permissions: ['Some.Read.All'],
    usesBeta: false,
    features: ['usher'],
    read,
    decide: (outcomes) => outcomes,
    text: { title: 'T', why: 'W', link: 'https://learn.microsoft.com/' },
  });

const at = { asOf: now };

it('lets a broken check hide nothing', async () => {
  const broken = check('broken', () => Promise.reject(new TypeError('a bug')));

  const results = await runTenantChecks(tenantRun(personIn()), [broken, mdmAuthorityCheck]);

  expect(results.map(({ check: { id }, findings: [first] }) => [id, first.status])).toEqual([
    ['broken', 'unknown'],
    ['mdm-authority', 'pass'],
  ]);
  expect(results[0]?.findings).toEqual([{ status: 'unknown', reason: 'broken' }]);
});

it('says why Graph refused, with its request id', async () => {
  const error = new UsherError('graph-forbidden', 'no', { details: { requestId: 'r-1' } });
  const refused = check('refused', () => Promise.reject(error));

  const [result] = await runTenantChecks(tenantRun(refusing('graph-forbidden')), [refused]);

  expect(result?.findings).toEqual([{ status: 'unknown', reason: 'forbidden', requestId: 'r-1' }]);
});

it('tells each result as it comes and keeps the order of the checks', async () => {
  const { promise: slow, resolve } = Promise.withResolvers<readonly TenantOutcome[]>();
  const told: string[] = [];
  const checks = [check('slow', () => slow), check('quick', () => Promise.resolve([passes('fine', at)]))];

  const results = await runTenantChecks(tenantRun(personIn()), checks, (result) => {
    told.push(result.check.id);
    if (result.check.id === 'quick') resolve([warns('late', at)]);
  });

  expect(told).toEqual(['quick', 'slow']);
  expect(results.map((result) => result.check.id)).toEqual(['slow', 'quick']);
});

it('puts the worst finding first and leaves equals in order', () => {
  const found = worstFirst<string, string>([
    passes('a', at),
    warns('b', at),
    warns('c', at),
    { status: 'unknown', reason: 'busy' },
    { ...warns('d', at), status: 'fail' },
  ]);

  expect(found.map((one) => one.case ?? one.status)).toEqual(['d', 'unknown', 'b', 'c', 'a']);
});

it('does not take an empty list for fine', () => {
  expect(worstFirst([])).toEqual([{ status: 'unknown', reason: 'not-reported' }]);
});
