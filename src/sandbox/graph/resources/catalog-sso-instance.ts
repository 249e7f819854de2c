import type { CatalogPolicy } from '../../tenant/organisation.ts';
import type { Row } from '../call.ts';

type Sso = NonNullable<CatalogPolicy['sso']>;

const payload = 'com.apple.extensiblesso';
const kind = (name: string): string => `#microsoft.graph.deviceManagementConfiguration${name}`;

/** Apple's extensible single sign-on payload, as the settings catalog nests it. */
export const ssoSettingInstance = ({ extension, type, settings }: Sso): Row =>
  group(payload, [
    [
      group(
        'extensiondata',
        settings.map(({ key, value }) => [text('extensiondata_generickey_keytobereplaced', key), typed(value)]),
      ),
      text('extensionidentifier', extension),
      choice('screenlockedbehavior', 'screenlockedbehavior_0', []),
      choice('type', type === 'redirect' ? 'type_1' : 'type_0', []),
      addresses(['https://login.microsoftonline.com', 'https://login.microsoft.com', 'https://sts.windows.net']),
    ],
  ]);

function typed(value: string | number | boolean): Row {
  const picked = 'ignored_$typepicker';
  if (typeof value === 'number') return choice(picked, 'ignored_1', [integer('extensiondata_generickey_integer', value)]);
  return choice(picked, 'ignored_0', [text('extensiondata_generickey_string', String(value))]);
}

const instance = (name: string, end: string, value: Row): Row => ({
  '@odata.type': kind(`${name}Instance`),
  settingDefinitionId: `${payload}_${end}`,
  ...value,
});

const group = (end: string, items: Row[][]): Row =>
  instance('GroupSettingCollection', end, { groupSettingCollectionValue: items.map((children) => ({ children })) });

const text = (end: string, value: string): Row =>
  instance('SimpleSetting', end, { simpleSettingValue: { '@odata.type': kind('StringSettingValue'), value } });

const integer = (end: string, value: number): Row =>
  instance('SimpleSetting', end, { simpleSettingValue: { '@odata.type': kind('IntegerSettingValue'), value } });

const choice = (end: string, chosen: string, children: Row[]): Row =>
  instance('ChoiceSetting', end, { choiceSettingValue: { value: `${payload}_${chosen}`, children } });

const addresses = (urls: string[]): Row =>
  instance('SimpleSettingCollection', 'urls', {
    simpleSettingCollectionValue: urls.map((value) => ({ '@odata.type': kind('StringSettingValue'), value })),
  });
