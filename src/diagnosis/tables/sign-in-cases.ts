import type { CaseInfo, NextAction } from '../rule.ts';
import type { SignInCase } from './sign-in-words.ts';

const tellers = ['account-locked', 'conditional-access', 'sign-in-log'] as const;
/** A rule that looks at the sign-in log. */
export type Teller = (typeof tellers)[number];

export const isTeller = (rule: string): boolean => tellers.some((one) => one === rule);

export interface SignInCaseInfo extends CaseInfo {
  /** The one rule that tells it. */
  teller: Teller;
}

type Sure = 'certain' | 'high';
type Row = Omit<SignInCaseInfo, 'teller'>;

const employee = (confidence: Sure, next: NextAction = 'check-again'): Row => ({ confidence, actsOn: 'employee', next });
const it = (confidence: Sure): Row => ({ confidence, actsOn: 'it', next: 'tell-it' });
const nobody: Row = { confidence: 'high', actsOn: 'nobody', next: 'check-again' };
const step = (no: SignInCase, next: NextAction = 'check-again'): Row => ({
  confidence: 'medium',
  actsOn: 'employee',
  next,
  ask: { yes: 'finishedSince', no },
});
const answer = (next: NextAction = 'check-again'): Row => ({ confidence: 'high', actsOn: 'employee', next, answered: true });

const locked = {
  locked: employee('high'),
  lockedNetwork: employee('high'),
  lockedUnclear: employee('high'),
  passwordRisky: employee('high', 'reset-password'),
  risk: it('high'),
  riskyBlock: it('high'),
} satisfies Partial<Record<SignInCase, Row>>;

/** What a policy wants of the phone is better explained by what Intune says about the phone, so it is only likely. */
const policies = {
  companyRule: it('certain'),
  enrollmentRule: it('certain'),
  unknownRule: it('high'),
  otherDevice: it('high'),
  computerOnly: it('certain'),
  otherApp: employee('certain'),
  onThePhone: employee('certain'),
  methodElsewhere: it('certain'),
  phoneRules: employee('high'),
  phoneNotSetUp: employee('high', 'set-up'),
  browser: employee('high'),
  appProtection: employee('high'),
} satisfies Partial<Record<SignInCase, Row>>;

const log = {
  wrongPassword: employee('certain', 'reset-password'),
  passwordExpired: employee('certain', 'reset-password'),
  noPassword: it('certain'),
  unknownAddress: employee('certain'),
  otherAccount: employee('certain'),
  // That it was not finished is sure; why, and so what to do, is not: the request may go to a phone that is gone.
  confirmation: { ...employee('high'), asksAlways: true, ask: { yes: 'confirmHere', no: 'confirmElsewhere' } },
  confirmHere: answer(),
  confirmElsewhere: { ...answer('tell-it'), actsOn: 'it' },
  confirmAgain: employee('high'),
  noMethod: employee('certain', 'security-info'),
  tooManyCodes: employee('certain'),
  // Whether the account is off now is read from the account; the log only knows how it was.
  disabled: it('high'),
  noAccess: it('certain'),
  network: employee('certain'),
  hours: it('certain'),
  phoneNotLinked: employee('high'),
  authenticatorNeeded: employee('high'),
  linkBroken: it('high'),
  phoneNotShown: employee('high'),
  phoneDisabled: it('high'),
  signInAgain: employee('high'),
  clock: employee('high'),
  loop: employee('high'),
  appSetUp: it('certain'),
  companyServer: it('high'),
  microsoftBusy: nobody,
  unfinishedMethod: step('finishMethod', 'security-info'),
  unfinishedPassword: step('finishPassword'),
  unfinishedPhone: step('finishPhone'),
  unfinishedPage: step('finishPage'),
  finishMethod: answer('security-info'),
  finishPassword: answer(),
  finishPhone: answer(),
  finishPage: answer(),
  finishedSince: answer(),
  unlisted: it('high'),
} satisfies Partial<Record<SignInCase, Row>>;

/** The compiler wants a row for every case that has words. */
const rows: Readonly<Record<SignInCase, Row>> = { ...locked, ...policies, ...log };

function tellerOf(name: string): Teller {
  if (name in locked) return 'account-locked';
  return name in policies ? 'conditional-access' : 'sign-in-log';
}

/** Who tells each case, and how sure it is. */
export const signInCases = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [name, { ...row, teller: tellerOf(name) }]),
) as unknown as Readonly<Record<SignInCase, SignInCaseInfo>>;
