import { assignmentFrom, assignmentRows } from './assignments.ts';
import { catalogExtensions, microsoftExtension } from './catalog-sso.ts';
import { flagIn, rowIn, rowsIn, textIn, textsIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import type { SsoExtension, SsoSetting } from './sso-extension.ts';
import { deviceFeatureRows } from './sso-policies.ts';

/** Both places that can hold the extension. beta: v1.0 shows neither. Needs DeviceManagementConfiguration.Read.All. */
export async function ssoExtensions(graph: GraphReader): Promise<SsoExtension[]> {
  const [templates, catalog] = await Promise.all([deviceFeatureRows(graph), catalogExtensions(graph)]);
  return [...templates.flatMap(templateFrom), ...catalog];
}

function templateFrom(row: Raw): SsoExtension[] {
  const extension = rowIn(row, 'iosSingleSignOnExtension');
  const kind = kindOf(extension);
  if (kind === null) return [];
  const found: SsoExtension = {
    id: textIn(row, 'id') ?? '',
    name: textIn(row, 'displayName') ?? '',
    place: 'template',
    kind,
    settings: rowsIn(extension, 'configurations').map(settingFrom),
    bundleIds: textsIn(extension, 'bundleIdAccessControlList'),
    sharedDevice: flagIn(extension, 'enableSharedDeviceMode'),
    assignments: assignmentRows(row).map(assignmentFrom),
  };
  return [found];
}

/** null: no extension, or somebody else's. */
function kindOf(extension: Raw): SsoExtension['kind'] | null {
  const type = typeOf(extension);
  if (type === 'iosAzureAdSingleSignOnExtension') return 'entra';
  if (textIn(extension, 'extensionIdentifier')?.trim().toLowerCase() !== microsoftExtension) return null;
  return kinds[type] ?? 'unknown';
}

const kinds: Readonly<Record<string, SsoExtension['kind']>> = {
  iosRedirectSingleSignOnExtension: 'redirect',
  iosCredentialSingleSignOnExtension: 'wrong',
  iosKerberosSingleSignOnExtension: 'wrong',
};

const pairs: Readonly<Record<string, SsoSetting['type']>> = {
  keyStringValuePair: 'string',
  keyIntegerValuePair: 'integer',
  keyBooleanValuePair: 'boolean',
  keyRealValuePair: 'real',
};

/** The key and the value are kept blanks and all: a blank too many is what goes wrong. */
function settingFrom(row: Raw): SsoSetting {
  const { key, value } = row;
  return { key: typeof key === 'string' ? key : '', value: plainValue(value), type: pairs[typeOf(row)] ?? 'other' };
}

const plainValue = (value: unknown): SsoSetting['value'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
