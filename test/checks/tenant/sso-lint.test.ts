import { lint } from '../../../src/checks/tenant/sso-lint.ts';
import type { SsoExtension, SsoSetting } from '../../../src/graph/sso-extension.ts';
import { everyone } from '../person.ts';

const text = (key: string, value: string): SsoSetting => ({ key, value, type: 'string' });
const number = (key: string, value: number): SsoSetting => ({ key, value, type: 'integer' });
const registration = text('device_registration', '{{DEVICEREGISTRATION}}');
const browser = number('browser_sso_interaction_enabled', 1);
const extension = (changes: Partial<SsoExtension> = {}): SsoExtension => ({
  id: 'e',
  name: 'JIT',
  place: 'template',
  kind: 'entra',
  settings: [registration, browser],
  bundleIds: ['com.contoso.timesheet'],
  sharedDevice: false,
  assignments: [everyone],
  ...changes,
});
const found = (changes: Partial<SsoExtension>) =>
  lint(extension(changes)).map((one) => (one.status === 'unknown' ? one.status : [one.status, one.problem]));
const factsOf = (changes: Partial<SsoExtension>) => lint(extension(changes)).map((one) => ('facts' in one ? one.facts : {}));

it('has nothing to say about a profile as Microsoft describes it', () => {
  expect(found({})).toEqual([]);
  expect(found({ place: 'catalog', sharedDevice: null })).toEqual([]);
});

it.each<[string, SsoSetting, string]>([
  ['a blank after the key', text('device_registration ', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['a no-break space before the key', text('\u00a0device_registration', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['a zero-width space inside the key', text('device\u200b_registration', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['quotation marks around the key', text('“device_registration”', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['capital letters in the key', text('Device_Registration', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['a foreign letter in the key', text('device_registr\u0430tion', '{{DEVICEREGISTRATION}}'), 'registrationKey'],
  ['another key', text('deviceregistration', '{{DEVICEREGISTRATION}}'), 'registrationMissing'],
  ['a blank after the value', text('device_registration', '{{DEVICEREGISTRATION}} '), 'registrationValue'],
  ['a line break in the value', text('device_registration', '{{DEVICEREGISTRATION}}\n'), 'registrationValue'],
  ['single braces', text('device_registration', '{DEVICEREGISTRATION}'), 'registrationValue'],
  ['small letters in the value', text('device_registration', '{{deviceregistration}}'), 'registrationValue'],
  ['quotation marks around the value', text('device_registration', '"{{DEVICEREGISTRATION}}"'), 'registrationValue'],
  ['a number for a text', number('device_registration', 1), 'registrationType'],
])('fails with %s', (_what, setting, problem) => {
  expect(found({ settings: [setting, browser] })).toEqual([['fail', problem]]);
});

it('shows by name what nobody can see', () => {
  expect(factsOf({ settings: [text('device_registration', '{{DEVICEREGISTRATION}}\u00a0'), browser] })).toEqual([
    { value: '{{DEVICEREGISTRATION}}⟨no-break space⟩' },
  ]);
  expect(factsOf({ settings: [text('\u200bdevice_registration\u3164 ', 'x'), browser] })).toEqual([
    { key: '⟨zero-width space⟩device_registration⟨U+3164⟩⟨space⟩' },
  ]);
  expect(factsOf({ settings: [text('device_registr\u0430tion', 'x'), browser] })).toEqual([
    { key: 'device_registr⟨U+0430⟩tion' },
  ]);
});

it('fails when the key is there twice', () => {
  expect(found({ settings: [registration, registration, browser] })).toEqual([['fail', 'registrationTwice']]);
});

it.each<[string, SsoSetting[], string]>([
  ['is missing', [], 'browserMissing'],
  ['is a text', [text('browser_sso_interaction_enabled', '1')], 'browserType'],
  ['is off', [number('browser_sso_interaction_enabled', 0)], 'browserValue'],
  ['has a blank in its key', [number('browser_sso_interaction_enabled ', 1)], 'browserKey'],
  ['is a switch', [{ key: 'browser_sso_interaction_enabled', value: true, type: 'boolean' }], 'browserType'],
])('warns when the recommended key %s', (_what, settings, problem) => {
  expect(found({ settings: [registration, ...settings] })).toEqual([['warn', problem]]);
});

it.each([
  ['fails with Authenticator in the list', ['com.microsoft.azureauthenticator'], 'fail', 'authenticatorListed'],
  ['sees it whatever its letters', ['COM.Microsoft.AzureAuthenticator '], 'fail', 'authenticatorListed'],
  ['warns of other Microsoft apps', ['com.microsoft.skype.teams'], 'warn', 'microsoftListed'],
])('%s', (_what, bundleIds, status, problem) => {
  expect(found({ bundleIds })[0]).toEqual([status, problem]);
});

it('looks into the lists of the configuration as well', () => {
  const settings = [registration, browser, text('AppAllowList', 'com.contoso.a, com.microsoft.Office.Outlook')];

  expect(found({ settings })).toEqual([['warn', 'microsoftListed']]);
});

it.each<[string, Partial<SsoExtension>, unknown[]]>([
  ['shared device mode', { sharedDevice: true }, [['fail', 'sharedDevice']]],
  ['the general kind', { kind: 'redirect' }, [['fail', 'wrongType']]],
  ['a kind for other protocols', { kind: 'wrong', place: 'catalog' }, [['fail', 'wrongType']]],
  ['a kind nobody knows', { kind: 'unknown', place: 'catalog' }, ['unknown']],
  ['a value of a type nobody knows', { settings: [{ ...registration, type: 'other' }, browser] }, ['unknown']],
  ['a switch that is left out', { sharedDevice: null }, ['unknown']],
])('judges %s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

it.each<[string, SsoSetting, string]>([
  ['debugging left on', number('admin_debug_mode_enabled', 1), 'debug'],
  ['keys outside the Secure Enclave', number('use_most_secure_storage', 0), 'oldStorage'],
  ['a number as text', text('disable_explicit_app_prompt', '1'), 'numberAsText'],
  ['a blank in another key', text(' AppBlockList', 'com.contoso.x'), 'blanks'],
])('warns of %s', (_what, setting, problem) => {
  expect(found({ settings: [registration, browser, setting] })).toEqual([['warn', problem]]);
});
