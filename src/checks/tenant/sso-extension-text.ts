import { who } from './people-slots.ts';

/** Where the settings of a profile with the extension are. */
export const ssoSettingsAt =
  '{place, select, catalog {Intune admin center > Devices > iOS/iPadOS > Configuration > “{profile}” > Configuration settings > Extensible Single Sign On (SSO)} other {Intune admin center > Devices > iOS/iPadOS > Configuration > “{profile}” > Properties > Configuration settings > Single sign-on app extension}}';
const configuration = 'Intune admin center > Devices > iOS/iPadOS > Configuration';

/** Words of the check of the SSO extension. What is typed in is shown with every character that cannot be seen by its name. */
export const ssoExtensionText = {
  title: 'The single sign-on extension is right and reaches the right people',
  why: 'It registers the phone at the first sign-in (just-in-time registration); one character too many, and it never does.',
  link: 'https://learn.microsoft.com/intune/intune-service/enrollment/set-up-just-in-time-registration',
  right: '“{profile}” is right, character by character.',
  none: 'No profile carries the Microsoft Entra single sign-on extension, neither in device features nor in the settings catalog.',
  noneFix: `Create one and assign it to the people of the enrollment profile: ${configuration} > Create > New policy > iOS/iPadOS > Templates > Device features > Single sign-on app extension, type Microsoft Entra ID.`,
  unassigned: 'The extension is set up but assigned to nobody: {profiles}.',
  unassignedFix: `Assign one of them to the people of the enrollment profile: ${configuration} > the profile > Properties > Assignments.`,
  wrongType: '“{profile}” names Microsoft’s extension, but its type is not Microsoft Entra ID.',
  wrongTypeFix: `Set the type to Microsoft Entra ID (in the settings catalog: Redirect): ${ssoSettingsAt}.`,
  registrationMissing: '“{profile}” has no key device_registration, so phones are not registered.',
  registrationMissingFix: `Add the key device_registration, type String, value '{{'DEVICEREGISTRATION'}}': ${ssoSettingsAt}.`,
  registrationKey: '“{profile}” has the key as “{key}”, which is not device_registration.',
  registrationKeyFix: `Type the key anew as device_registration, with nothing before or after it: ${ssoSettingsAt}.`,
  registrationType: '“{profile}” has device_registration with the type {type}.',
  registrationTypeFix: `Set the type to String and the value to '{{'DEVICEREGISTRATION'}}': ${ssoSettingsAt}.`,
  registrationValue: '“{profile}” has device_registration with the value “{value}”.',
  registrationValueFix: `Type the value anew as '{{'DEVICEREGISTRATION'}}', in capital letters, with two braces on each side and nothing before or after: ${ssoSettingsAt}.`,
  registrationTwice: '“{profile}” has device_registration more than once.',
  registrationTwiceFix: `Leave one, type String, value '{{'DEVICEREGISTRATION'}}': ${ssoSettingsAt}.`,
  sharedDevice: '“{profile}” switches shared device mode on, which is for phones that many people use.',
  sharedDeviceFix: `Set Enable shared device mode to Not configured: ${ssoSettingsAt}.`,
  authenticatorListed:
    '“{profile}” lists Authenticator among the apps, which breaks sign-in. Microsoft apps in the list: {apps}.',
  authenticatorListedFix: `Take all Microsoft apps out; they take part by themselves: ${ssoSettingsAt} > App bundle IDs.`,
  microsoftListed: '“{profile}” lists Microsoft apps, which take part by themselves and may loop when listed: {apps}.',
  microsoftListedFix: `Take them out: ${ssoSettingsAt} > App bundle IDs.`,
  browserMissing:
    '“{profile}” has no key browser_sso_interaction_enabled. The extension takes 1 by itself; Microsoft recommends to set it.',
  browserMissingFix: `Add the key browser_sso_interaction_enabled, type Integer, value 1: ${ssoSettingsAt}.`,
  browserKey: '“{profile}” has the key as “{key}”, which is not browser_sso_interaction_enabled.',
  browserKeyFix: `Type the key anew as browser_sso_interaction_enabled, with nothing before or after it: ${ssoSettingsAt}.`,
  browserType: '“{profile}” has browser_sso_interaction_enabled as {type} “{value}” and not as a number.',
  browserTypeFix: `Set the type to Integer and the value to 1: ${ssoSettingsAt}.`,
  browserValue: '“{profile}” has browser_sso_interaction_enabled with the value {value}, so browsers do not take part.',
  browserValueFix: `Set the value to 1: ${ssoSettingsAt}.`,
  blanks: '“{profile}” has keys or bundle IDs with characters that cannot be seen: {found}.',
  blanksFix: `Type them anew, with nothing before or after: ${ssoSettingsAt}.`,
  numberAsText: '“{profile}” has settings as text that must be numbers, so they have no effect: {keys}.',
  numberAsTextFix: `Set their type to Integer: ${ssoSettingsAt}.`,
  debug: '“{profile}” has admin_debug_mode_enabled on, which is meant for finding bundle IDs and not for daily work.',
  debugFix: `Take the key out when you are done: ${ssoSettingsAt}.`,
  oldStorage:
    '“{profile}” has use_most_secure_storage 0, which keeps device keys out of the Secure Enclave and is meant for troubleshooting.',
  oldStorageFix: `Take the key out when you are done: ${ssoSettingsAt}.`,
  double: `Two profiles with the extension reach the same people: {profiles}. A phone takes only one.${who}`,
  doubleFix: `Leave one of them assigned to these people: ${configuration} > the profile > Properties > Assignments.`,
  doubleOpen: `Whether two profiles with the extension reach the same people cannot be told: {profiles}.${who}`,
  doubleOpenFix: `Compare who is in the groups of both: ${configuration} > the profile > Properties > Assignments.`,
  gap: `People who get the account driven profile do not get the extension, so their phones are not registered. Assigned are: {profiles}.${who}`,
  gapFix: `Assign the extension to the groups of the enrollment profile: ${configuration} > the profile > Properties > Assignments.`,
  gapOpen: `Whether everybody with the account driven profile gets the extension cannot be told. Assigned are: {profiles}.${who}`,
  gapOpenFix: `Assign the extension to the same groups as the enrollment profile; then nothing is left to compare: ${configuration} > the profile > Properties > Assignments.`,
} as const;
