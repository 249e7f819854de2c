import { configurationStatesOn } from '../../src/graph/configuration-states.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const deviceId = 'a9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21';
const path = `/deviceManagement/managedDevices/${deviceId}/deviceConfigurationStates`;
const row = { id: '9f2b7c31-45d0-4b1a-8d6e-3a5c1e0f2b4d', displayName: 'iOS JIT registration', state: 'compliant' };

it('names every profile and what became of it', async () => {
  const graph = fakeGraph({ [path]: [row] });

  expect(await configurationStatesOn(graph, deviceId)).toEqual([{ id: row.id, name: 'iOS JIT registration', state: 'applied' }]);
  expect(graph.asked[0]?.options).toEqual({ version: 'v1.0', select: ['id', 'displayName', 'state'] });
});

it.each([
  ['compliant', 'applied'],
  ['remediated', 'applied'],
  ['nonCompliant', 'failed'],
  ['error', 'failed'],
  ['conflict', 'conflict'],
  ['notApplicable', 'not-meant'],
  ['notAssigned', 'not-meant'],
  ['unknown', 'unknown'],
  ['somethingNew', 'unknown'],
  [undefined, 'unknown'],
])('calls the state %s %s', async (state, expected) => {
  expect(await configurationStatesOn(fakeGraph({ [path]: [{ ...row, state }] }), deviceId)).toMatchObject([{ state: expected }]);
});
