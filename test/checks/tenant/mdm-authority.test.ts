import { mdmAuthorityCheck } from '../../../src/checks/tenant/mdm-authority.ts';
import type { MdmAuthority } from '../../../src/graph/organization.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { paths } from '../tenant.ts';
import { aged, now, tenantId, tenantRun } from './tenant-run.ts';

const decide = (authority: MdmAuthority) => mdmAuthorityCheck.decide(aged(authority), now);

it('passes when Intune may manage phones', () => {
  expect(decide('intune')).toEqual({ status: 'pass', case: 'intune', facts: {}, asOf: now });
});

it.each(['none', 'other'] as const)('fails when the authority is %s', (authority) => {
  expect(decide(authority)).toEqual({ status: 'fail', case: authority, facts: {}, asOf: now });
});

it('cannot tell from a word it does not know', async () => {
  const graph = fakeGraph({ [paths.organization]: { id: tenantId, mobileDeviceManagementAuthority: 'somethingNew' } });

  expect(await mdmAuthorityCheck.run(tenantRun(graph))).toEqual([{ status: 'unknown', reason: 'not-reported' }]);
});
