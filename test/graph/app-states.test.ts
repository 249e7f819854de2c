import { appStatesByDevice, appStatesOn } from '../../src/graph/app-states.ts';
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

describe('for all devices of a person', () => {
  const list = '/users/ada/mobileAppIntentAndStates';
  const apps = [
    { applicationId: 'app', displayName: 'Authenticator', mobileAppIntent: 'requiredInstall', installState: 'failed' },
  ];
  const row = { id: 'x', managedDeviceIdentifier: 'A9A1B6A4', userId: 'ada', mobileAppList: apps };

  it('are found by the id of the device, in lower case', async () => {
    const graph = fakeGraph({ [list]: [row, { ...row, managedDeviceIdentifier: 'other', mobileAppList: [] }] });

    const states = await appStatesByDevice(graph, 'ada');

    expect([...states]).toEqual([
      ['a9a1b6a4', [{ applicationId: 'app', name: 'Authenticator', intent: 'requiredInstall', state: 'failed' }]],
      ['other', []],
    ]);
    expect(graph.asked).toEqual([{ kind: 'list', path: list, options: { version: 'beta' } }]);
  });

  it.each([
    ['is somebody else’s', { userId: 'luca' }],
    ['names no device', { managedDeviceIdentifier: '' }],
  ])('leave out a row that %s', async (_what, changes) => {
    expect((await appStatesByDevice(fakeGraph({ [list]: [{ ...row, ...changes }] }), 'ada')).size).toBe(0);
  });

  it('never take a list that is left out for none', async () => {
    const graph = fakeGraph({ [list]: [{ ...row, mobileAppList: undefined }] });

    await expect(appStatesByDevice(graph, 'ada')).rejects.toMatchObject({ code: 'graph-unavailable' });
  });
});
