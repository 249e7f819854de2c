import type { SsoExtension, SsoSetting } from '../../graph/sso-extension.ts';
import type { OutcomeFacts } from '../outcome.ts';
import { bare, hidesSomething, looksLike, shown, shownKey } from './shown.ts';

/** What stops the registration of phones. */
type Fatal =
  | 'wrongType'
  | 'registrationMissing'
  | 'registrationKey'
  | 'registrationType'
  | 'registrationValue'
  | 'registrationTwice'
  | 'sharedDevice'
  | 'authenticatorListed';

/** What makes it worse, or was meant for a time only. */
type Minor =
  | 'microsoftListed'
  | 'browserMissing'
  | 'browserKey'
  | 'browserType'
  | 'browserValue'
  | 'blanks'
  | 'numberAsText'
  | 'debug'
  | 'oldStorage';

export type SsoProblem = Fatal | Minor;

export type Lint =
  | { status: 'fail'; problem: Fatal; facts: OutcomeFacts }
  | { status: 'warn'; problem: Minor; facts: OutcomeFacts }
  /** A value of a kind we do not know. */
  | { status: 'unknown' };

const registration = 'device_registration';
const token = '{{DEVICEREGISTRATION}}';
const browser = 'browser_sso_interaction_enabled';
const authenticator = 'com.microsoft.azureauthenticator';

/** Keys that hold a number; as text the extension ignores them. */
const numbers = new Set([
  'disable_explicit_app_prompt',
  'disable_explicit_app_prompt_and_autologin',
  'disable_explicit_native_app_prompt',
  'disable_explicit_native_app_prompt_and_autologin',
  'disable_inapp_sso_signin',
  'Enable_SSO_On_All_ManagedApps',
  'admin_debug_mode_enabled',
  'use_most_secure_storage',
]);
const appLists = new Set(['AppAllowList', 'AppPrefixAllowList', 'AppCookieSSOAllowList']);

/** Everything that can be said of one profile with the extension, character by character. */
export function lint(extension: SsoExtension): Lint[] {
  return [
    ...typeOf(extension),
    ...registrationOf(extension.settings),
    ...browserOf(extension.settings),
    ...sharedOf(extension),
    ...listedOf(extension),
    ...othersIn(extension),
  ];
}

const fatal = (problem: Fatal, facts: OutcomeFacts = {}): Lint => ({ status: 'fail', problem, facts });
const minor = (problem: Minor, facts: OutcomeFacts = {}): Lint => ({ status: 'warn', problem, facts });
const unknown: Lint = { status: 'unknown' };

function typeOf({ kind }: SsoExtension): Lint[] {
  if (kind === 'unknown') return [unknown];
  return kind === 'entra' ? [] : [fatal('wrongType')];
}

function registrationOf(settings: readonly SsoSetting[]): Lint[] {
  const exact = settings.filter(({ key }) => key === registration);
  const [first] = exact;
  if (exact.length > 1) return [fatal('registrationTwice')];
  if (first) return registrationValue(first);
  const near = settings.find(({ key }) => looksLike(key, registration));
  return [near ? fatal('registrationKey', { key: shownKey(near.key) }) : fatal('registrationMissing')];
}

function registrationValue({ value, type }: SsoSetting): Lint[] {
  if (type === 'other') return [unknown];
  if (type !== 'string') return [fatal('registrationType', { type })];
  return value === token ? [] : [fatal('registrationValue', { value: shown(String(value)) })];
}

function browserOf(settings: readonly SsoSetting[]): Lint[] {
  const found = settings.find(({ key }) => key === browser);
  if (!found) {
    const near = settings.find(({ key }) => looksLike(key, browser));
    return [near ? minor('browserKey', { key: shownKey(near.key) }) : minor('browserMissing')];
  }
  if (found.type === 'other') return [unknown];
  if (found.type !== 'integer') return [minor('browserType', { type: found.type, value: shown(String(found.value)) })];
  return found.value === 1 ? [] : [minor('browserValue', { value: String(found.value) })];
}

function sharedOf({ place, kind, sharedDevice }: SsoExtension): Lint[] {
  if (sharedDevice === true) return [fatal('sharedDevice')];
  // Only Microsoft's own kind of template has the switch.
  return place === 'template' && kind === 'entra' && sharedDevice === null ? [unknown] : [];
}

function listedOf({ bundleIds, settings }: SsoExtension): Lint[] {
  const inLists = settings.filter(({ key }) => appLists.has(key)).flatMap(({ value }) => String(value).split(','));
  const listed = [...bundleIds, ...inLists].map((id) => id.trim());
  const microsoft = listed.filter((id) => bare(id).startsWith('com.microsoft.'));
  if (microsoft.some((id) => bare(id) === authenticator)) return [fatal('authenticatorListed', { apps: named(microsoft) })];
  return microsoft.length > 0 ? [minor('microsoftListed', { apps: named(microsoft) })] : [];
}

function othersIn({ settings, bundleIds }: SsoExtension): Lint[] {
  const others = settings.filter(({ key }) => ![registration, browser].some((own) => looksLike(key, own)));
  const blanks = [...others.map(({ key }) => key), ...bundleIds].filter(hidesSomething);
  const asText = others.filter(({ key, type }) => numbers.has(key) && type === 'string').map(({ key }) => key);
  const isOn = (key: string, value: number) => others.some((one) => one.key === key && Number(one.value) === value);
  return [
    ...(blanks.length > 0 ? [minor('blanks', { found: named(blanks) })] : []),
    ...(asText.length > 0 ? [minor('numberAsText', { keys: asText.join(', ') })] : []),
    ...(isOn('admin_debug_mode_enabled', 1) ? [minor('debug')] : []),
    ...(isOn('use_most_secure_storage', 0) ? [minor('oldStorage')] : []),
  ];
}

const named = (ids: readonly string[]): string => ids.map(shown).join(', ');
