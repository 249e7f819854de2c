import { appStatesOn } from '../../src/graph/app-states.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/users/ada/mobileAppIntentAndStates/phone';
const app = {
  applicationId: 'app',
  displayName: 'Microsoft Authenticator',
  mobileAppIntent: 'requiredInstall',
  installState: 'installed',
};
const answer = (...mobileAppList: object[]): object => ({ id: 'phone', userId: 'ada', mobileAppList });

it('lists the apps of the phone with how far they got', async () => {
  const graph = fakeGraph({ [path]: answer(app) });

  const states = await appStatesOn(graph, 'ada', 'phone');

  expect(states).toEqual([
    { applicationId: 'app', name: 'Microsoft Authenticator', intent: 'requiredInstall', state: 'installed' },
  ]);
  expect(graph.asked[0]?.options.version).toBe('beta');
});

it.each([
  ['pendingInstall', 'pending'],
  ['failed', 'failed'],
  ['uninstallFailed', 'failed'],
  ['notInstalled', 'not-installed'],
  ['notApplicable', 'not-applicable'],
  ['unknown', 'unknown'],
  ['somethingNew', 'unknown'],
  [undefined, 'unknown'],
])('reads %s as %s', async (installState, state) => {
  const graph = fakeGraph({ [path]: answer({ ...app, installState }) });

  expect((await appStatesOn(graph, 'ada', 'phone'))[0]?.state).toBe(state);
});

it('leaves out what belongs to someone else', async () => {
  const graph = fakeGraph({ [path]: { ...answer(app), userId: 'eve' } });

  expect(await appStatesOn(graph, 'ada', 'phone')).toEqual([]);
});

it('does not take a missing list for no apps', async () => {
  const graph = fakeGraph({ [path]: { id: 'phone', userId: 'ada' } });

  await expect(appStatesOn(graph, 'ada', 'phone')).rejects.toMatchObject({ code: 'graph-unavailable' });
});
