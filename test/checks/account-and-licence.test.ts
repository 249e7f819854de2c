import { accountEnabled } from '../../src/checks/account-enabled.ts';
import { intuneLicence } from '../../src/checks/intune-licence.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Account } from '../../src/graph/users.ts';
import { now, refusing, run } from './person.ts';
import { paths, personIn, plan } from './tenant.ts';

const account: Account = { id: 'x', name: 'Ada', address: 'ada@contoso.com', enabled: true, kind: 'member' };

describe('account-enabled', () => {
  it('passes when the account is enabled', () => {
    expect(accountEnabled.decide(account, now)).toEqual({ status: 'pass' });
  });

  it('fails and names the account for IT when it is disabled', () => {
    const outcome = accountEnabled.decide({ ...account, enabled: false }, now);

    expect(outcome).toEqual({ status: 'fail', facts: { account: 'ada@contoso.com', reason: 'off' } });
  });

  it('cannot tell when Graph does not say', () => {
    expect(accountEnabled.decide({ ...account, enabled: null }, now)).toEqual({ status: 'unknown', reason: 'not-reported' });
  });

  it('fails when the directory has no such person', async () => {
    expect(await accountEnabled.run(run(refusing('not-found')))).toMatchObject({ status: 'fail', facts: { reason: 'missing' } });
  });
});

describe('intune-licence', () => {
  it.each([
    ['active', 'pass'],
    ['pending', 'warn'],
    ['none', 'fail'],
    ['switched-off', 'fail'],
    ['error', 'fail'],
    ['unknown', 'unknown'],
  ] as const)('with a licence that is %s is %s', (licence, status) => {
    expect(intuneLicence.decide(licence, now).status).toBe(status);
  });

  it('does not take Mobile Device Management for Office 365 for an Intune licence', async () => {
    const graph = personIn({ [paths.licences]: [plan('882e1d05-acd1-4ccb-8708-6ee03664b117')] });

    expect(await intuneLicence.run(run(graph))).toEqual({ status: 'fail', facts: { reason: 'none' } });
  });

  it('cannot tell when Graph refuses, and says that a permission is missing', async () => {
    const [result] = await runChecks([intuneLicence], run(refusing('graph-forbidden')));

    expect(result?.outcome).toEqual({ status: 'unknown', reason: 'forbidden' });
  });
});
