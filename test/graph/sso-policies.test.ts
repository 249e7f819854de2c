import { ssoPolicies, type SsoPolicy } from '../../src/graph/sso-policies.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceManagement/deviceConfigurations';
const groupId = 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa';
const row = {
  '@odata.type': '#microsoft.graph.iosDeviceFeaturesConfiguration',
  id: '9f2b7c31-45d0-4b1a-8d6e-3a5c1e0f2b4d',
  displayName: 'iOS JIT registration',
  iosSingleSignOnExtension: { '@odata.type': '#microsoft.graph.iosAzureAdSingleSignOnExtension', configurations: [] },
  assignments: [{ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId } }],
};
const policiesFrom = (...rows: object[]): Promise<SsoPolicy[]> => ssoPolicies(fakeGraph({ [path]: rows }));

it('names the profile and whom it is meant for', async () => {
  expect(await policiesFrom(row)).toEqual([
    {
      id: row.id,
      name: 'iOS JIT registration',
      assignments: [{ audience: 'group', groupId, excludes: false, filtered: false }],
    },
  ]);
});

it('asks beta, which alone shows the extension and the filters', async () => {
  const graph = fakeGraph({ [path]: [] });

  await ssoPolicies(graph);

  expect(graph.asked[0]?.options).toEqual({
    version: 'beta',
    filter: "isof('microsoft.graph.iosDeviceFeaturesConfiguration')",
    expand: 'assignments',
  });
});

it.each([
  ['has no extension', { iosSingleSignOnExtension: null }],
  [
    'has the extension of somebody else',
    { iosSingleSignOnExtension: { '@odata.type': '#microsoft.graph.iosRedirectSingleSignOnExtension' } },
  ],
  ['is something else', { '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration' }],
])('leaves out a profile that %s', async (_what, changes) => {
  expect(await policiesFrom({ ...row, ...changes }, row)).toHaveLength(1);
});

it('never takes assignments that are left out for none', async () => {
  await expect(policiesFrom({ ...row, assignments: undefined })).rejects.toMatchObject({ code: 'graph-unavailable' });
});
