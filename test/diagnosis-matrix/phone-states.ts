import { authenticatorAppId, guidOf } from '../../src/sandbox/tenant/ids.ts';
import type { TenantState } from '../../src/sandbox/tenant/model.ts';
import { ssoPolicyId } from '../../src/sandbox/tenant/seed-organisation.ts';
import { addWorkingPhone, ago, authenticatorIs, days, hours, personIn, phoneOf, signIn, workedLately } from './change.ts';
import type { MatrixState } from './state.ts';

const likelyTheirs = { confidence: 'high', next: 'check-again' } as const;
const likelyIts = { confidence: 'high', next: 'tell-it' } as const;

/** A phone is there: its registration, rules, contact, Authenticator and single sign-on. */
export const phoneStates: readonly MatrixState[] = [
  {
    state: 'the phone does not meet a rule, and a sign-in was turned away for it',
    person: 'not-compliant',
    change: () => undefined,
    expect: { rule: 'phone-not-compliant', case: 'failed', ...likelyTheirs },
  },
  {
    state: 'the phone does not meet a rule, and has three days left',
    person: 'grace-period',
    change: (state) => workedLately(state, 'grace-period'),
    expect: { rule: 'phone-not-compliant', case: 'grace', confidence: 'medium', next: 'check-again' },
  },
  {
    state: 'one of two phones in use does not meet a rule',
    person: 'healthy',
    change(state) {
      addWorkingPhone(state, 'healthy', { name: 'Second iPhone', compliance: 'noncompliant', failedPolicies: ['Passcode'] });
      workedLately(state, 'healthy');
    },
    expect: { rule: 'phone-not-compliant', case: 'several', confidence: 'medium', next: 'check-again' },
  },
  {
    state: 'an old record that fails the rules lies beside a new phone that works',
    person: 'healthy',
    change(state) {
      const old = {
        name: 'Old iPhone',
        lastSync: ago(60 * days),
        enrolledAt: ago(400 * days),
        compliance: 'noncompliant',
      } as const;
      addWorkingPhone(state, 'healthy', old);
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'another product judges the phone, so Intune does not say',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').compliance = 'configManager';
      workedLately(state, 'healthy');
    },
    expect: { unknown: ['phone-not-compliant'] },
  },
  {
    state: 'Intune has not judged the phone yet',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').compliance = 'unknown';
      workedLately(state, 'healthy');
    },
    expect: { unknown: ['phone-not-compliant'] },
  },
  {
    state: 'the phone was set up three hours ago and is not registered, with Authenticator there',
    person: 'healthy',
    change(state) {
      Object.assign(phoneOf(state, 'healthy'), { registered: false, entraDeviceId: '', enrolledAt: ago(3 * hours) });
      workedLately(state, 'healthy');
    },
    expect: { rule: 'not-registered', ...likelyTheirs },
  },
  {
    state: 'the phone is not registered because Authenticator is still on its way',
    person: 'authenticator-pending',
    change: () => undefined,
    expect: { rule: 'authenticator-state', case: 'pending', ...likelyTheirs },
  },
  {
    state: 'Authenticator was offered and not accepted, and sign-ins miss it',
    person: 'authenticator-failed',
    change: () => undefined,
    expect: { rule: 'authenticator-state', case: 'refused', ...likelyTheirs },
    alsoTrue: ['not-registered'],
  },
  {
    state: 'a copy of Authenticator of their own is in the way, and a phone number can confirm as well',
    person: 'authenticator-failed',
    change(state) {
      ownCopyIsThere(state, 'authenticator-failed');
      personIn(state, 'authenticator-failed').methods.push(phoneNumber);
    },
    expect: { rule: 'authenticator-state', case: 'ownCopy', ...likelyTheirs },
    alsoTrue: ['not-registered'],
  },
  {
    state: 'a copy of Authenticator of their own is in the way, and it is their only way to confirm',
    person: 'authenticator-failed',
    change: (state) => ownCopyIsThere(state, 'authenticator-failed'),
    expect: { rule: 'authenticator-state', case: 'ownCopyKept', ...likelyIts },
    alsoTrue: ['not-registered'],
  },
  {
    state: 'Authenticator cannot be installed with the licences there are',
    person: 'authenticator-failed',
    change: (state) => installFailsWith(state, 'authenticator-failed', '0x87D13BA9'),
    expect: { rule: 'authenticator-state', case: 'failed', ...likelyIts },
    alsoTrue: ['not-registered'],
  },
  {
    state: 'Authenticator could not be installed, and confirmations go to a lost phone',
    person: 'lost-phone',
    change: () => undefined,
    expect: { rule: 'sign-in-methods', case: 'elsewhere', confidence: 'high', next: 'security-info' },
  },
  {
    state: 'Authenticator waits, though sign-ins work: perhaps a copy of their own',
    person: 'healthy',
    change(state) {
      authenticatorIs(phoneOf(state, 'healthy'), 'pendingInstall');
      workedLately(state, 'healthy');
    },
    expect: { rule: 'authenticator-state', confidence: 'low', next: 'check-again' },
  },
  {
    state: 'Intune has no line for Authenticator, which is no proof of anything',
    person: 'healthy',
    change(state) {
      authenticatorIs(phoneOf(state, 'healthy'), null);
      workedLately(state, 'healthy');
    },
    expect: { rule: 'authenticator-state', confidence: 'low', next: 'tell-it' },
  },
  {
    state: 'Intune has not looked at the apps of the phone at all',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').appsReported = false;
      workedLately(state, 'healthy');
    },
    expect: { unknown: ['authenticator-state'] },
  },
  {
    state: 'two profiles for single sign-on contradict each other on the phone, and it stays unregistered',
    person: 'sso-conflict',
    change: () => undefined,
    expect: { rule: 'sso-policy', case: 'conflict', ...likelyIts },
  },
  {
    state: 'the profile for single sign-on did not arrive, though all else is fine',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').configurationStates = { [ssoPolicyId]: 'error' };
      workedLately(state, 'healthy');
    },
    expect: { rule: 'sso-policy', case: 'failed', confidence: 'medium', next: 'tell-it' },
  },
  {
    state: 'the phone has been silent for three days',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').lastSync = ago(3 * days);
      workedLately(state, 'healthy');
    },
    expect: { rule: 'phone-silent', confidence: 'medium', next: 'check-again' },
  },
  {
    state: 'the phone was in contact, but Intune writes year one',
    person: 'healthy',
    change(state) {
      Object.assign(phoneOf(state, 'healthy'), { lastSync: '0001-01-01T00:00:00Z', enrolledAt: '0001-01-01T00:00:00Z' });
      workedLately(state, 'healthy');
    },
    expect: { unknown: ['phone-silent'] },
  },
  {
    state: 'an old phone lies in a drawer, and the new one works',
    person: 'two-phones',
    change: (state) => workedLately(state, 'two-phones'),
    expect: { nothing: true },
  },
  {
    state: 'a personal phone was set up as a whole',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').enrollmentType = 'userEnrollment';
      workedLately(state, 'healthy');
    },
    expect: { rule: 'phone-type', confidence: 'medium', next: 'tell-it' },
  },
  {
    state: 'the phone is the company’s own, through Apple Business',
    person: 'healthy',
    change(state) {
      Object.assign(phoneOf(state, 'healthy'), { enrollmentType: 'appleBulkWithUser', owner: 'company' });
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'the phone was set up in a way that nobody has heard of',
    person: 'healthy',
    change(state) {
      phoneOf(state, 'healthy').enrollmentType = 'unknownFutureValue';
      workedLately(state, 'healthy');
    },
    expect: { unknown: ['phone-type'] },
  },
  {
    state: 'the registration of the phone clashes with an older one',
    person: 'healthy',
    change(state) {
      Object.assign(phoneOf(state, 'healthy'), { registered: false, registrationState: 'keyConflict', entraDeviceId: '' });
      workedLately(state, 'healthy');
    },
    expect: { rule: 'not-registered', ...likelyIts },
  },
  {
    state: 'the phone is unregistered, and the sign-in log says so as well',
    person: 'healthy',
    change(state) {
      Object.assign(phoneOf(state, 'healthy'), { registered: false, entraDeviceId: '', enrolledAt: ago(4 * hours) });
      signIn(state, 'healthy', { minutes: 25, code: 50129, id: guidOf('unregistered') });
    },
    expect: { rule: 'not-registered', ...likelyTheirs },
  },
];

const phoneNumber = { kind: 'phone', name: '+44 5550100', clientAppName: null, aaGuid: null } as const;

function installFailsWith(state: TenantState, key: string, code: string): void {
  phoneOf(state, key).appProblems = { [authenticatorAppId]: { detail: 0, detailText: '', code } };
}

/** Intune takes a copy from the App Store over only after it is deleted. */
const ownCopyIsThere = (state: TenantState, key: string): void => installFailsWith(state, key, '0x87D13B61');
