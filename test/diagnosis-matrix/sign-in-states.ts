import { hours, personIn, phoneOf, signIn, workedLately } from './change.ts';
import type { MatrixState } from './state.ts';

const compliantDevice = { name: 'Require a compliant phone', result: 'failure', controls: ['RequireCompliantDevice'] };
const itMustAct = { confidence: 'certain', next: 'tell-it' } as const;
const itProbablyMust = { confidence: 'high', next: 'tell-it' } as const;

/** Account and phone are fine; the sign-in log has the answer, or looks as if it had. */
export const signInStates: readonly MatrixState[] = [
  {
    state: 'the wrong password was typed five times within the hour',
    person: 'wrong-password',
    change: () => undefined,
    expect: { rule: 'sign-in-log', case: 'wrongPassword', confidence: 'certain', next: 'reset-password' },
  },
  {
    state: 'the wrong password was typed once, which may be an accident',
    person: 'healthy',
    change: (state) => signIn(state, 'healthy', { minutes: 30, code: 50126 }),
    expect: { rule: 'sign-in-log', case: 'wrongPassword', confidence: 'high', next: 'reset-password' },
  },
  {
    state: 'the wrong password was typed three times, then the right one',
    person: 'healthy',
    change(state) {
      for (const minutes of [90, 88, 85]) signIn(state, 'healthy', { minutes, code: 50126 });
      signIn(state, 'healthy', { minutes: 80 });
    },
    expect: { nothing: true },
  },
  {
    state: 'the password ran out',
    person: 'healthy',
    change: (state) => signIn(state, 'healthy', { minutes: 30, code: 50055 }),
    expect: { rule: 'sign-in-log', case: 'passwordExpired', confidence: 'certain', next: 'reset-password' },
  },
  {
    state: 'interrupts of every kind, each followed by a success',
    person: 'healthy',
    change(state) {
      for (const [index, code] of [50058, 50072, 50097, 50125, 50140, 50199, 50203, 16000].entries()) {
        signIn(state, 'healthy', { minutes: 300 - 10 * index, code });
        signIn(state, 'healthy', { minutes: 299 - 10 * index });
      }
    },
    expect: { nothing: true },
  },
  {
    state: 'the newest line is "stay signed in?", which everybody sees',
    person: 'healthy',
    change(state) {
      workedLately(state, 'healthy');
      for (const code of [50058, 50140, 50199]) signIn(state, 'healthy', { minutes: 20, code });
    },
    expect: { nothing: true },
  },
  {
    state: 'somebody else typed the wrong password',
    person: 'healthy',
    change(state) {
      workedLately(state, 'healthy');
      for (const minutes of [20, 18, 16]) signIn(state, 'ready', { minutes, code: 50126 });
    },
    expect: { nothing: true },
  },
  {
    state: 'a sign-in failed with a number that nobody has heard of',
    person: 'healthy',
    change: (state) => signIn(state, 'healthy', { minutes: 20, code: 599999, reason: 'Something new.' }),
    expect: { rule: 'sign-in-log', case: 'unlisted', ...itProbablyMust },
  },
  {
    state: 'the company has no Entra ID P1, so there is no log',
    person: 'healthy',
    change({ organisation }) {
      organisation.entraPremium = false;
    },
    expect: { unknown: ['sign-in-log', 'account-locked', 'conditional-access'] },
  },
  {
    state: 'the company has no Entra ID P1, and the phone does not meet a rule',
    person: 'not-compliant',
    change({ organisation }) {
      organisation.entraPremium = false;
    },
    expect: { rule: 'phone-not-compliant', case: 'failed', confidence: 'high', next: 'check-again', unknown: ['sign-in-log'] },
  },
  {
    state: 'a rule about countries blocks the sign-in',
    person: 'conditional-access',
    change: (state) => giveWorkingPhone(state, 'conditional-access'),
    expect: { rule: 'conditional-access', case: 'companyRule', ...itMustAct },
  },
  {
    state: 'a rule blocks the sign-in, and the policies cannot be seen',
    person: 'conditional-access',
    change(state) {
      giveWorkingPhone(state, 'conditional-access');
      state.organisation.policiesVisible = false;
    },
    expect: { rule: 'conditional-access', case: 'companyRule', ...itMustAct },
  },
  {
    state: 'a policy in report-only mode would have blocked',
    person: 'healthy',
    change: (state) =>
      signIn(state, 'healthy', { minutes: 20, policies: [{ name: 'Trial', result: 'reportOnlyFailure', controls: ['Block'] }] }),
    expect: { nothing: true },
  },
  {
    state: 'setting up a phone asks for a phone that is set up',
    person: 'ready',
    change: (state) =>
      signIn(state, 'ready', {
        minutes: 15,
        code: 53000,
        app: 'Microsoft Authentication Broker',
        resource: 'Microsoft Intune Enrollment',
        policies: [compliantDevice],
      }),
    expect: { rule: 'conditional-access', case: 'enrollmentRule', ...itMustAct },
  },
  {
    state: 'a computer was turned away, which is no matter of the phone',
    person: 'healthy',
    change: (state) =>
      signIn(state, 'healthy', {
        minutes: 20,
        code: 53000,
        policies: [compliantDevice],
        detail: {
          operatingSystem: 'Windows 11',
          deviceId: null,
          displayName: null,
          isCompliant: false,
          isManaged: false,
          trustType: null,
        },
      }),
    expect: { rule: 'conditional-access', case: 'otherDevice', ...itProbablyMust },
  },
  {
    state: 'a browser that cannot show the phone was turned away, and Teams works',
    person: 'healthy',
    change(state) {
      signIn(state, 'healthy', { minutes: 60, code: 530001, app: 'Safari page', policies: [compliantDevice] });
      signIn(state, 'healthy', { minutes: 20 });
    },
    expect: { rule: 'conditional-access', case: 'browser', confidence: 'high', next: 'check-again' },
  },
  {
    state: 'Microsoft’s sign-in service was busy two hours ago, and works again',
    person: 'healthy',
    change(state) {
      signIn(state, 'healthy', { minutes: 2 * hours, code: 90033 });
      signIn(state, 'healthy', { minutes: 100 });
    },
    expect: { nothing: true },
  },
  {
    state: 'nobody signed in for a day: an empty log finds nothing, and nothing fine',
    person: 'healthy',
    change(state) {
      const { id } = personIn(state, 'healthy');
      state.signIns = state.signIns.filter(({ userId }) => userId !== id);
    },
    expect: { nothing: true, notFine: ['sign-in-log', 'account-locked', 'conditional-access'] },
  },
];

/** The persona has none, and without a phone that would be the question. */
function giveWorkingPhone(state: Parameters<MatrixState['change']>[0], key: string): void {
  const { id: userId } = personIn(state, key);
  state.devices.push({ ...structuredClone(phoneOf(state, 'healthy')), id: `${userId.slice(0, -4)}0001`, userId });
}
