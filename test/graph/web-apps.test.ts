import { webAppsOf } from '../../src/graph/web-apps.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/deviceAppManagement/mobileApps';
const assignment = (intent: string) => ({
  intent,
  target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' },
});
const clip = {
  '@odata.type': '#microsoft.graph.iosiPadOSWebClip',
  displayName: 'Company Portal',
  appUrl: 'https://portal.manage.microsoft.com',
  assignments: [assignment('required')],
};

it('finds web clips and web links with whom they are for, filters included', async () => {
  const link = { ...clip, '@odata.type': '#microsoft.graph.webApp', displayName: 'Link', assignments: [] };
  const store = { ...clip, '@odata.type': '#microsoft.graph.iosStoreApp' };
  const graph = fakeGraph({ [path]: [clip, link, store] });

  expect(await webAppsOf(graph)).toEqual([
    {
      name: 'Company Portal',
      url: 'https://portal.manage.microsoft.com',
      assignments: [{ audience: 'all-users', groupId: null, excludes: false, filtered: false, intent: 'offered' }],
    },
    { name: 'Link', url: 'https://portal.manage.microsoft.com', assignments: [] },
  ]);
  expect(graph.asked[0]?.options).toMatchObject({ version: 'beta', expand: 'assignments' });
});

it.each([
  ['available', 'offered'],
  ['availableWithoutEnrollment', 'offered'],
  ['uninstall', 'uninstall'],
  ['somethingNew', 'other'],
])('takes the intent %s for %s', async (intent, expected) => {
  const [app] = await webAppsOf(fakeGraph({ [path]: [{ ...clip, assignments: [assignment(intent)] }] }));

  expect(app?.assignments[0]?.intent).toBe(expected);
});

it('does not take assignments that were left out for none', async () => {
  const { assignments: _, ...without } = clip;

  await expect(webAppsOf(fakeGraph({ [path]: [without] }))).rejects.toMatchObject({ code: 'graph-unavailable' });
});
