import { phoneName } from '../checks/phones.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import type { SsoPolicy } from '../graph/sso-policies.ts';
import { newestPhones } from './authenticator-on-phones.ts';
import { linkOf } from './phone-link.ts';
import { defineRule, type Verdict } from './rule.ts';
import { settingExplains, type SsoOnPhone, ssoOnPhone } from './sso-on-phone.ts';

interface Assigned {
  phone: ManagedDevice | undefined;
  policies: readonly SsoPolicy[];
}

export type SsoFacts = { phone: ManagedDevice; sso: SsoOnPhone } | null;

/** Template profiles only: in a tenant without one, the settings catalog may hold it, and that is not read. */
export const ssoPolicy = defineRule<Assigned, SsoFacts>({
  id: 'sso-policy',
  evidence: 'deviceConfigurations (beta) with the SSO app extension; deviceConfigurationStates of the newest phone',
  permissions: ['DeviceManagementConfiguration.Read.All', 'DeviceManagementManagedDevices.Read.All'],
  knownFrom: 'phone',

  async read(run) {
    const [phones, policies] = await Promise.all([newestPhones(run), run.tenant.ssoPolicies()]);
    return { phone: phones[0], policies: policies.value };
  },

  async readOn(run, { phone, policies }) {
    return phone && policies.length > 0 ? { phone, sso: await ssoOnPhone(run, phone, policies) } : null;
  },

  decide(facts, now): Verdict {
    if (facts === null) return { kind: 'skipped' };
    const { phone, sso } = facts;
    if (sso.state === 'applied') return { kind: 'clear' };
    if (sso.state === 'unknown') return { kind: 'unknown', reason: 'not-reported' };
    return {
      kind: 'cause',
      case: caseOf[sso.state],
      // The phone is not linked either, so two facts agree.
      ...(settingExplains.has(sso.state) && linkOf(phone) === 'open' && { confidence: 'high' as const }),
      facts: { phone: phoneName(phone), profiles: sso.names.filter((name) => name !== '').join(', ') || '–' },
      asOf: phone.lastSync ?? now,
    };
  },

  cases: {
    conflict: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    double: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'there', no: 'gone' } },
    failed: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'there', no: 'gone' } },
    notMeant: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'there', no: 'gone' } },
    there: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    gone: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
  },

  text: {
    title: 'The setting that links your phone to your account',
    conflict: 'Two company settings for signing in on “{phone}” get in each other’s way.',
    conflictNext: 'Send this to IT. Nothing on your phone can change it.',
    conflictIt:
      '“{phone}” reports a conflict for the SSO app extension: {profiles}. iOS takes one Extensible SSO payload for the Microsoft sign-in addresses; leave one such profile assigned. Intune admin center > Devices > All devices > the phone > Device configuration.',
    double: 'Your company sends two settings for signing in to “{phone}”, and a phone takes only one.',
    doubleNext: 'Send this to IT.',
    doubleAsk: 'Is Authenticator named as “Single Sign-On Extension” on the phone?',
    doubleWhere:
      'On the phone: Settings > General > VPN & Device Management, then your work account, and the details of what it installed.',
    doubleIt:
      'Two profiles with the Microsoft SSO app extension are on “{phone}”: {profiles}. Their URLs must be unique on a phone, so leave one assigned. Intune admin center > Devices > iOS/iPadOS > Configuration.',
    failed: 'The company setting that links “{phone}” to your work account could not be applied.',
    failedNext: 'Send this to IT.',
    failedAsk: 'Is Authenticator named as “Single Sign-On Extension” on the phone?',
    failedWhere:
      'On the phone: Settings > General > VPN & Device Management, then your work account, and the details of what it installed.',
    failedIt:
      'The SSO app extension profile failed on “{phone}”: {profiles}. Intune admin center > Devices > All devices > the phone > Device configuration shows the setting and its error.',
    notMeant: 'The company setting that links a phone to your work account is not meant for “{phone}”.',
    notMeantNext: 'Send this to IT.',
    notMeantAsk: 'Is Authenticator named as “Single Sign-On Extension” on the phone?',
    notMeantWhere:
      'On the phone: Settings > General > VPN & Device Management, then your work account, and the details of what it installed.',
    notMeantIt:
      'The SSO app extension profile does not apply to “{phone}”: {profiles}. Assign it to the same people as the enrollment profile, unless a settings catalog policy does the same. Intune admin center > Devices > iOS/iPadOS > Configuration.',
    there: 'Then the setting is on the phone, and this is not what stops you.',
    thereNext: 'Open Teams on the phone, sign in with your work account and follow what it asks.',
    gone: 'The setting that links your phone to your work account is missing on the phone.',
    goneNext: 'Send this to IT. Please do not remove anything from the phone.',
    anyIt:
      'The person looked on “{phone}”: whether the SSO extension is there decides. Profiles: {profiles}. Intune admin center > Devices > All devices > the phone > Device configuration.',
  },
});

const caseOf = { conflict: 'conflict', double: 'double', failed: 'failed', 'not-meant': 'notMeant' } as const;
