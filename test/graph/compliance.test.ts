import { failedCompliancePolicies } from '../../src/graph/compliance.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

it('names the policies that are not met, and no others', async () => {
  const states = ['nonCompliant', 'compliant', 'error', 'notApplicable', 'unknown', undefined];
  const rows = states.map((state, n) => ({ id: String(n), displayName: `Policy ${state}`, state }));
  const graph = fakeGraph({ '/deviceManagement/managedDevices/phone/deviceCompliancePolicyStates': rows });

  expect(await failedCompliancePolicies(graph, 'phone')).toEqual([{ name: 'Policy nonCompliant' }]);
});
