import { authenticatorApps, type AuthenticatorApp } from '../../src/graph/mobile-apps.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceAppManagement/mobileApps';
const assignment = {
  id: 'a',
  intent: 'required',
  target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' },
  settings: { '@odata.type': '#microsoft.graph.iosVppAppAssignmentSettings', useDeviceLicensing: false },
};
const app = {
  '@odata.type': '#microsoft.graph.iosVppApp',
  id: 'vpp',
  displayName: 'Microsoft Authenticator',
  bundleId: 'com.microsoft.azureauthenticator',
  totalLicenseCount: 5000,
  usedLicenseCount: 812,
  assignments: [assignment],
};
const appsFrom = (...rows: object[]): Promise<AuthenticatorApp[]> => authenticatorApps(fakeGraph({ [path]: rows }));

it('describes an Authenticator bought through Apple', async () => {
  expect(await appsFrom(app)).toEqual([
    {
      id: 'vpp',
      name: 'Microsoft Authenticator',
      kind: 'vpp',
      licencesLeft: 4188,
      assignments: [
        { audience: 'all-users', groupId: null, excludes: false, filtered: false, intent: 'required', licensing: 'user' },
      ],
    },
  ]);
});

it('finds every Authenticator among the apps, however its bundle is written', async () => {
  const store = {
    ...app,
    '@odata.type': '#microsoft.graph.iosStoreApp',
    id: 'store',
    bundleId: 'com.microsoft.AzureAuthenticator',
  };
  const outlook = { ...app, id: 'outlook', bundleId: 'com.microsoft.office.outlook' };
  const web = { ...app, '@odata.type': '#microsoft.graph.webApp', id: 'web' };

  const apps = await appsFrom(app, outlook, store, web, { id: 'bare' });

  expect(apps.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['vpp vpp', 'store store']);
});

it.each([
  ['device licences', { useDeviceLicensing: true }, 'device'],
  [
    'declarative settings',
    { '@odata.type': '#microsoft.graph.iosDdmVppAppAssignmentSettings', useDeviceLicensing: false },
    'user',
  ],
  ['settings without a word on it', {}, null],
  ['no settings', null, null],
])('reads %s', async (_what, settings, licensing) => {
  const [found] = await appsFrom({ ...app, assignments: [{ ...assignment, settings }] });

  expect(found?.assignments[0]?.licensing).toBe(licensing);
});

it.each([
  ['available', 'available'],
  ['availableWithoutEnrollment', 'available'],
  ['uninstall', 'uninstall'],
  ['somethingNew', 'other'],
  [undefined, 'other'],
])('reads the intent %s as %s', async (intent, expected) => {
  const [found] = await appsFrom({ ...app, assignments: [{ ...assignment, intent }] });

  expect(found?.assignments[0]?.intent).toBe(expected);
});

it.each([
  [10, 10, 0],
  [10, 12, 0],
  [10, undefined, null],
  [undefined, 3, null],
])('of %s licences with %s used leaves %s', async (totalLicenseCount, usedLicenseCount, left) => {
  const [found] = await appsFrom({ ...app, totalLicenseCount, usedLicenseCount });

  expect(found?.licencesLeft).toBe(left);
});

it('asks for both kinds of apps with their assignments, in beta', async () => {
  const graph = fakeGraph({ [path]: [] });

  await authenticatorApps(graph);

  expect(graph.asked[0]?.options).toEqual({
    version: 'beta',
    filter: "(isof('microsoft.graph.iosVppApp') or isof('microsoft.graph.iosStoreApp'))",
    expand: 'assignments',
  });
});
