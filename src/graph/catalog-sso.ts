import { path } from './address.ts';
import { assignmentFrom, assignmentRows } from './assignments.ts';
import { rowIn, rowsIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import type { SsoExtension, SsoSetting } from './sso-extension.ts';

const policies = '/deviceManagement/configurationPolicies';
const payload = 'com.apple.extensiblesso';
const named = (end: string): string => `${payload}_${end}`;

/** Microsoft's single sign-on extension lives in Authenticator; every kind of profile can name it. */
export const microsoftExtension = 'com.microsoft.azureauthenticator.ssoextension';

/**
 * Settings catalog policies for iPhone and iPad that carry Microsoft's SSO extension. They exist in beta only. One question for
 * all policies, then one for each that is for iOS: what is in a policy does not come with the list.
 */
export async function catalogExtensions(graph: GraphReader): Promise<SsoExtension[]> {
  const rows = await graph.list<Raw>(policies, { version: 'beta', expand: 'assignments' });
  const forPhones = rows.filter((row) => platformsOf(row).includes('iOS') && textIn(row, 'id') !== null);
  const found = await Promise.all(forPhones.map((row) => extensionsIn(graph, row)));
  return found.flat();
}

const platformsOf = (row: Raw): string[] => (textIn(row, 'platforms') ?? '').split(',').map((name) => name.trim());

async function extensionsIn(graph: GraphReader, row: Raw): Promise<SsoExtension[]> {
  const id = textIn(row, 'id') ?? '';
  const settings = await graph.list<Raw>(path`/deviceManagement/configurationPolicies/${id}/settings`, { version: 'beta' });
  const assignments = assignmentRows(row).map(assignmentFrom);
  return settings
    .map((setting) => rowIn(setting, 'settingInstance'))
    .filter((instance) => definitionOf(instance) === named(payload))
    .flatMap(itemsOf)
    .filter((children) => textIn(valueRow(children, 'extensionidentifier'), 'value')?.trim().toLowerCase() === microsoftExtension)
    .map((children) => ({
      id,
      name: textIn(row, 'name') ?? '',
      place: 'catalog',
      kind: kindOf(children),
      settings: itemsOf(child(children, 'extensiondata')).map(settingFrom),
      bundleIds: [],
      sharedDevice: null,
      assignments,
    }));
}

const definitionOf = (instance: Raw): string => textIn(instance, 'settingDefinitionId') ?? '';

/** The children of every item of a group. */
const itemsOf = (group: Raw): Raw[][] => rowsIn(group, 'groupSettingCollectionValue').map((item) => rowsIn(item, 'children'));

const child = (children: readonly Raw[], end: string): Raw => children.find((one) => definitionOf(one) === named(end)) ?? {};

const valueRow = (children: readonly Raw[], end: string): Raw => rowIn(child(children, end), 'simpleSettingValue');

/** Microsoft's extension answers to web addresses, so it must be of the redirect type (`_1`). */
function kindOf(children: readonly Raw[]): SsoExtension['kind'] {
  const type = textIn(rowIn(child(children, 'type'), 'choiceSettingValue'), 'value');
  if (type === named('type_0')) return 'wrong';
  return type === named('type_1') ? 'entra' : 'unknown';
}

const types: Readonly<Record<string, SsoSetting['type']>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  real: 'real',
};

/** A key, and the value below the choice of its type. Blanks are kept: they are what goes wrong. */
function settingFrom(children: readonly Raw[]): SsoSetting {
  const key = valueRow(children, 'extensiondata_generickey_keytobereplaced')['value'];
  const [holder] = rowsIn(rowIn(child(children, 'ignored_$typepicker'), 'choiceSettingValue'), 'children');
  const { value } = rowIn(holder ?? {}, 'simpleSettingValue');
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const type =
    types[
      definitionOf(holder ?? {})
        .split('_')
        .at(-1) ?? ''
    ] ?? 'other';
  return { key: typeof key === 'string' ? key : '', value: known ? value : '', type: known ? type : 'other' };
}
