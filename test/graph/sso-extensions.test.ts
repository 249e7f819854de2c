import { ssoSettingInstance } from '../../src/sandbox/graph/resources/catalog-sso-instance.ts';
import { ssoExtensions } from '../../src/graph/sso-extensions.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { inWaves } from '../checks/tenant.ts';

const microsoft = 'com.microsoft.azureauthenticator.ssoextension';
const templates = '/deviceManagement/deviceConfigurations';
const policies = '/deviceManagement/configurationPolicies';
const kind = (name: string) => `#microsoft.graph.${name}`;
const template = (extension: object) => ({
  '@odata.type': kind('iosDeviceFeaturesConfiguration'),
  id: 't',
  displayName: 'Template',
  iosSingleSignOnExtension: extension,
  assignments: [],
});
const entra = (configurations: object[]) => ({
  '@odata.type': kind('iosAzureAdSingleSignOnExtension'),
  enableSharedDeviceMode: false,
  bundleIdAccessControlList: ['com.contoso.timesheet'],
  configurations,
});
const policy = (changes: object = {}) => ({ id: 'c', name: 'Catalog', platforms: 'iOS', assignments: [], ...changes });
const payload = (settings: { key: string; value: string | number }[], type: 'redirect' | 'credential' = 'redirect') => ({
  settingInstance: ssoSettingInstance({ extension: microsoft, type, settings }),
});
const graphWith = (rows: object[], catalog: object[] = [], settings: object[] = []) =>
  fakeGraph({ [templates]: rows, [policies]: catalog, [`${policies}/c/settings`]: settings });
const pair = (type: string, key: string, value: unknown) => ({ '@odata.type': kind(`key${type}ValuePair`), key, value });

it('reads a template with every key exactly as it was typed in', async () => {
  const graph = graphWith([
    template(
      entra([
        pair('String', 'device_registration ', '\u00a0{{DEVICEREGISTRATION}}'),
        pair('Integer', 'browser_sso_interaction_enabled', 1),
        pair('Boolean', 'flag', true),
        pair('Novel', 'new', 'x'),
      ]),
    ),
  ]);

  expect(await ssoExtensions(graph)).toEqual([
    {
      id: 't',
      name: 'Template',
      place: 'template',
      kind: 'entra',
      settings: [
        { key: 'device_registration ', value: '\u00a0{{DEVICEREGISTRATION}}', type: 'string' },
        { key: 'browser_sso_interaction_enabled', value: 1, type: 'integer' },
        { key: 'flag', value: true, type: 'boolean' },
        { key: 'new', value: 'x', type: 'other' },
      ],
      bundleIds: ['com.contoso.timesheet'],
      sharedDevice: false,
      assignments: [],
    },
  ]);
});

it.each([
  ['iosRedirectSingleSignOnExtension', microsoft, ['redirect']],
  ['iosKerberosSingleSignOnExtension', ` ${microsoft.toUpperCase()}`, ['wrong']],
  ['iosNovelSingleSignOnExtension', microsoft, ['unknown']],
  ['iosRedirectSingleSignOnExtension', 'com.other.sso', []],
])('a template of the type %s for %s is %j', async (type, extensionIdentifier, kinds) => {
  const found = await ssoExtensions(graphWith([template({ '@odata.type': kind(type), extensionIdentifier })]));

  expect(found.map((one) => one.kind)).toEqual(kinds);
});

it('reads the settings catalog, the value below the choice of its type', async () => {
  const settings = [
    { key: 'device_registration', value: '{{DEVICEREGISTRATION}} ' },
    { key: 'browser_sso_interaction_enabled', value: 1 },
  ];

  expect(await ssoExtensions(graphWith([], [policy()], [payload(settings)]))).toEqual([
    {
      id: 'c',
      name: 'Catalog',
      place: 'catalog',
      kind: 'entra',
      settings: [
        { ...settings[0], type: 'string' },
        { ...settings[1], type: 'integer' },
      ],
      bundleIds: [],
      sharedDevice: null,
      assignments: [],
    },
  ]);
});

it('tells the type that cannot work, and does not guess a new one', async () => {
  const novel = JSON.parse(JSON.stringify(payload([])).replace('extensiblesso_type_1', 'extensiblesso_type_7')) as object;

  expect(await ssoExtensions(graphWith([], [policy()], [payload([], 'credential')]))).toMatchObject([{ kind: 'wrong' }]);
  expect(await ssoExtensions(graphWith([], [policy()], [novel]))).toMatchObject([{ kind: 'unknown' }]);
});

it('leaves out other platforms without asking, other settings and the extensions of others', async () => {
  const other = { settingInstance: ssoSettingInstance({ extension: 'com.other.sso', type: 'redirect', settings: [] }) };
  const mac = policy({ id: 'mac', platforms: 'macOS' });

  expect(await ssoExtensions(graphWith([], [mac, policy()], [other, { settingInstance: { settingDefinitionId: 'x' } }]))).toEqual(
    [],
  );
});

it('needs two round trips however many policies there are', async () => {
  const { graph, waves } = inWaves(graphWith([], [policy(), policy(), policy({ platforms: 'iOS,macOS' })]));

  await ssoExtensions(graph);

  expect(waves()).toBe(2);
});

it('never takes assignments that are left out for none', async () => {
  const catalog = [policy({ assignments: undefined })];

  await expect(ssoExtensions(graphWith([], catalog, [payload([])]))).rejects.toMatchObject({ code: 'graph-unavailable' });
});
