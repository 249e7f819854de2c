import { addWorkingPhone, ago, days, failedSetUp, hours, personIn, phoneOf, signIn, workedLately } from './change.ts';
import type { MatrixState } from './state.ts';

const itMustAct = { confidence: 'certain', next: 'tell-it' } as const;
const itProbablyMust = { confidence: 'high', next: 'tell-it' } as const;

/** The account, its licence, and what the company or Microsoft has to have in order. */
export const accountStates: readonly MatrixState[] = [
  {
    state: 'everything works, with a sign-in an hour ago',
    person: 'healthy',
    change: (state) => workedLately(state, 'healthy'),
    expect: { nothing: true },
  },
  {
    state: 'the account is switched off',
    person: 'disabled',
    change: () => undefined,
    expect: { rule: 'account-disabled', case: 'disabled', ...itMustAct },
  },
  {
    state: 'the account is switched off, and licence and phone are missing as well',
    person: 'ready',
    change(state) {
      Object.assign(personIn(state, 'ready'), { enabled: false, licence: 'none' });
    },
    expect: { rule: 'account-disabled', case: 'disabled', ...itMustAct },
    alsoTrue: ['intune-licence'],
  },
  {
    state: 'the account is deleted',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').deleted = true;
    },
    expect: { rule: 'account-disabled', case: 'missing', ...itProbablyMust },
  },
  {
    state: 'a guest of another organisation asks',
    person: 'guest',
    change: () => undefined,
    expect: { rule: 'account-disabled', case: 'guest', ...itProbablyMust },
  },
  {
    state: 'the licence is one of Office alone, with "Mobile Device Management for Office 365"',
    person: 'no-licence',
    change: () => undefined,
    expect: { rule: 'intune-licence', case: 'none', ...itMustAct },
  },
  {
    state: 'no licence at all, though the phone works',
    person: 'healthy',
    change(state) {
      personIn(state, 'healthy').licence = 'none';
    },
    expect: { rule: 'intune-licence', case: 'none', ...itMustAct },
  },
  {
    state: 'the Intune part of the licence is switched off',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').licence = 'switched-off';
    },
    expect: { rule: 'intune-licence', case: 'off', ...itMustAct },
  },
  {
    state: 'the Intune part of the licence is in error',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').licence = 'error';
    },
    expect: { rule: 'intune-licence', case: 'error', ...itMustAct },
  },
  {
    state: 'the licence was given minutes ago and is still pending',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').licence = 'pending';
    },
    expect: { rule: 'intune-licence', case: 'pending', confidence: 'high', next: 'check-again' },
  },
  {
    state: 'a set-up failed because the licence is missing',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').licence = 'none';
      failedSetUp(state, 'ready', { minutes: 20, category: 'userValidation' });
    },
    expect: { rule: 'intune-licence', case: 'none', ...itMustAct },
  },
  {
    state: 'the Apple push certificate ran out three days ago',
    person: 'ready',
    change({ organisation }) {
      organisation.pushCertificate = { appleAccount: 'apple.admin@contoso.com', expiresAt: ago(3 * days) };
    },
    expect: { rule: 'tenant-set-up', case: 'certificateExpired', ...itMustAct },
  },
  {
    state: 'no Apple push certificate was ever uploaded',
    person: 'ready',
    change({ organisation }) {
      organisation.pushCertificate = null;
    },
    expect: { rule: 'tenant-set-up', case: 'certificateMissing', ...itMustAct },
  },
  {
    state: 'the Apple push certificate runs out in ten days',
    person: 'healthy',
    change(state) {
      state.organisation.pushCertificate = { appleAccount: 'apple.admin@contoso.com', expiresAt: ago(-10 * days) };
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'nobody has chosen who manages phones',
    person: 'ready',
    change({ organisation }) {
      organisation.mdmAuthority = 'unknown';
    },
    expect: { rule: 'tenant-set-up', case: 'noAuthority', ...itMustAct },
  },
  {
    state: 'another product manages the phones',
    person: 'ready',
    change({ organisation }) {
      organisation.mdmAuthority = 'sccm';
    },
    expect: { rule: 'tenant-set-up', case: 'otherAuthority', ...itMustAct },
  },
  {
    state: 'Microsoft reports an interruption of Intune, and the phone is not set up',
    person: 'ready',
    change({ organisation }) {
      organisation.health.find(({ id }) => id === 'Intune')!.status = 'serviceInterruption';
    },
    expect: { rule: 'known-problem', case: 'reported', confidence: 'high', next: 'check-again' },
  },
  {
    state: 'Microsoft reports an interruption of Intune, and the account is switched off',
    person: 'disabled',
    change({ organisation }) {
      organisation.health.find(({ id }) => id === 'Intune')!.status = 'serviceInterruption';
    },
    expect: { rule: 'account-disabled', case: 'disabled', ...itMustAct },
  },
  {
    state: 'Microsoft is looking into a problem that was solved already',
    person: 'healthy',
    change(state) {
      state.organisation.health.find(({ id }) => id === 'Intune')!.status = 'serviceRestored';
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'the account is locked after wrong passwords',
    person: 'locked',
    change: () => undefined,
    expect: { rule: 'account-locked', confidence: 'high', next: 'check-again' },
  },
  {
    state: 'sign-ins are stopped because the network looks malicious, with the same number as a lock',
    person: 'healthy',
    change: (state) =>
      signIn(state, 'healthy', {
        minutes: 20,
        code: 50053,
        reason: 'Sign-in was blocked because it came from an IP address with malicious activity.',
      }),
    expect: { rule: 'account-locked', case: 'lockedNetwork', confidence: 'high', next: 'check-again' },
  },
  {
    state: 'the account was locked, and a sign-in has worked since',
    person: 'healthy',
    change(state) {
      signIn(state, 'healthy', { minutes: 90, code: 50053 });
      signIn(state, 'healthy', { minutes: 30 });
    },
    expect: { nothing: true },
  },
  {
    state: 'a risky sign-in was blocked by a policy',
    person: 'healthy',
    change: (state) =>
      signIn(state, 'healthy', {
        minutes: 20,
        code: 53003,
        riskState: 'atRisk',
        policies: [{ name: 'Block risky sign-ins', result: 'failure', controls: ['Block'] }],
      }),
    expect: { rule: 'account-locked', case: 'riskyBlock', ...itProbablyMust },
  },
  {
    state: 'no way to confirm a sign-in is registered, and the log says so',
    person: 'no-method',
    change: () => undefined,
    expect: { rule: 'sign-in-log', case: 'noMethod', confidence: 'certain', next: 'security-info' },
    alsoTrue: ['sign-in-methods'],
  },
  {
    state: 'no way to confirm a sign-in is registered, and no phone is set up',
    person: 'ready',
    change(state) {
      const person = personIn(state, 'ready');
      person.methods = person.methods.filter(({ kind }) => kind === 'password');
    },
    expect: { rule: 'sign-in-methods', case: 'none', confidence: 'high', next: 'security-info' },
  },
  {
    state: 'Authenticator confirms sign-ins, but no phone is set up: registered is not installed',
    person: 'ready',
    change: (state) => workedLately(state, 'ready'),
    expect: { rule: 'no-phone', case: 'none', confidence: 'medium', next: 'set-up' },
  },
  {
    state: 'another person of the same name is switched off',
    person: 'healthy',
    change(state) {
      const other = personIn(state, 'disabled');
      other.name = personIn(state, 'healthy').name;
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'the account was switched off two hours ago and is on again',
    person: 'healthy',
    change: (state) => signIn(state, 'healthy', { minutes: 2 * hours, code: 50057 }),
    expect: { rule: 'sign-in-log', case: 'disabled', ...itProbablyMust },
  },
  {
    state: 'the phone belongs to a person whose rules would not let in a new one',
    person: 'personal-blocked',
    change(state) {
      addWorkingPhone(state, 'personal-blocked');
      workedLately(state, 'personal-blocked');
    },
    expect: { nothing: true },
  },
  {
    state: 'the push certificate ran out, and the phone that works gets no more changes',
    person: 'healthy',
    change(state) {
      state.organisation.pushCertificate = { appleAccount: 'apple.admin@contoso.com', expiresAt: ago(days) };
      phoneOf(state, 'healthy').lastSync = ago(3 * hours);
      workedLately(state, 'healthy');
    },
    expect: { rule: 'tenant-set-up', case: 'certificateExpired', ...itProbablyMust },
  },
];
