import type { AuthenticatorState } from '../checks/authenticator-on.ts';
import { orNull } from '../checks/run-checks.ts';
import { signInMethodsOf, type SignInMethod } from '../graph/sign-in-methods.ts';
import type { SignIn } from '../graph/sign-ins.ts';
import { type AuthenticatorOnPhone, authenticatorOnPhones, isSilent } from './authenticator-on-phones.ts';
import { factsAbout, type InstallReason, installReasonOf } from './authenticator-facts.ts';
import { openFailures, signInsOf } from './last-failure.ts';
import { wayWithoutAuthenticator } from './other-ways.ts';
import { linkOf } from './phone-link.ts';
import { defineRule, type RuleRun, type Verdict } from './rule.ts';
import { authenticatorWords } from './tables/authenticator-words.ts';

export interface AuthenticatorFacts {
  phones: readonly AuthenticatorOnPhone[];
  /** null: could not be read, which is told by the rules about the log and the methods. */
  signIns: readonly SignIn[] | null;
  methods: readonly SignInMethod[] | null;
  /** Why the company’s copy did not install, where it failed. */
  reason: InstallReason | null;
}

const missingCodes: ReadonlySet<number> = new Set([50127, 501271]);

/**
 * Knows the company’s copy only: one from the App Store cannot be seen, so this never says "not installed" and asks first,
 * unless the log or the missing link say the same.
 */
export const authenticatorState = defineRule<readonly AuthenticatorOnPhone[], AuthenticatorFacts>({
  id: 'authenticator-state',
  evidence:
    'users/{id}/mobileAppIntentAndStates (beta); where it has not arrived: auditLogs/signIns, authentication/methods and the install report',
  permissions: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementApps.Read.All'],
  knownFrom: 'phone',
  read: authenticatorOnPhones,

  async readOn(run, phones) {
    const suspect = suspectAmong(phones);
    if (!suspect) return { phones, signIns: null, methods: null, reason: null };
    const [signIns, methods, reason] = await Promise.all([
      orNull(signInsOf(run), 'authenticator-state'),
      orNull(signInMethodsOf(run.graph, run.personId), 'authenticator-state'),
      reasonFor(run, suspect),
    ]);
    return { phones, signIns, methods, reason };
  },

  decide(facts, now): Verdict {
    const { phones } = facts;
    const [newest] = phones;
    if (!newest) return { kind: 'skipped' };
    const suspect = suspectAmong(phones);
    if (!suspect) return newest.state === 'installed' ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    const inLog = openFailures(facts.signIns ?? [], missingCodes);
    return {
      kind: 'cause',
      case: caseOf(suspect, facts),
      ...((inLog > 0 || agreesWithLink(suspect, now)) && { confidence: 'high' as const }),
      facts: factsAbout(suspect, { ...facts, inLog }),
      asOf: suspect.phone.lastSync ?? now,
    };
  },

  cases: {
    pending: { confidence: 'low', actsOn: 'employee', next: 'check-again', ask: { yes: 'have', no: 'onItsWay' } },
    failed: { confidence: 'low', actsOn: 'it', next: 'tell-it', ask: { yes: 'have', no: 'missing' } },
    refused: { confidence: 'low', actsOn: 'employee', next: 'check-again', ask: { yes: 'have', no: 'askedAgain' } },
    ownCopy: { confidence: 'low', actsOn: 'employee', next: 'check-again', ask: { yes: 'inTheWay', no: 'have' } },
    ownCopyKept: { confidence: 'low', actsOn: 'it', next: 'tell-it', ask: { yes: 'keep', no: 'have' } },
    unassigned: { confidence: 'low', actsOn: 'it', next: 'tell-it', ask: { yes: 'have', no: 'missing' } },
    have: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    onItsWay: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    askedAgain: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    missing: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
    inTheWay: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    keep: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
  },

  text: { title: 'Microsoft Authenticator from your company', ...authenticatorWords },
});

const onTheWay: Partial<Record<AuthenticatorState, string>> = {
  pending: 'pending',
  failed: 'failed',
  'not-assigned': 'unassigned',
};

const suspectAmong = (phones: readonly AuthenticatorOnPhone[]): AuthenticatorOnPhone | undefined =>
  phones.find(({ state }) => state in onTheWay);

const reasonFor = (run: RuleRun, { phone, state, failedAppId: appId }: AuthenticatorOnPhone): Promise<InstallReason | null> =>
  state === 'failed' && appId !== null
    ? orNull(installReasonOf(run, { appId, deviceId: phone.id }), 'authenticator-state')
    : Promise.resolve(null);

/** Whoever has a copy of their own gets linked; a phone that is not, and speaks to Intune, has none that works. */
const agreesWithLink = ({ phone, state }: AuthenticatorOnPhone, now: Date): boolean =>
  (state === 'pending' || state === 'failed') && linkOf(phone) === 'open' && !isSilent(phone, now);

/** Nobody is told to delete Authenticator who could then not confirm a sign-in any more. */
function caseOf({ state }: AuthenticatorOnPhone, { methods, reason }: AuthenticatorFacts): string {
  if (state !== 'failed') return onTheWay[state] ?? 'pending';
  if (reason?.kind === 'refused') return 'refused';
  if (reason?.kind !== 'ownCopy') return 'failed';
  return wayWithoutAuthenticator(methods) === null ? 'ownCopyKept' : 'ownCopy';
}
