import type { OutcomeFacts } from '../checks/outcome.ts';
import type { SignIn } from '../graph/sign-ins.ts';
import { caseOf, failingPolicies, isEnrollment } from './failure-case.ts';
import { decisiveFailure, type Failure, hasSuccess, signInsOf, tellerOf } from './last-failure.ts';
import { type AnyRule, type CaseInfo, type Cause, type Confidence, defineRule, type Verdict } from './rule.ts';
import { signInCases, type Teller } from './tables/sign-in-cases.ts';
import { type SignInCase, signInWords } from './tables/sign-in-words.ts';

/** One or two wrong passwords happen to everybody. */
const streak = 3;
/** Stands where the log says nothing, so that no sentence has a hole. */
const nothing = '–';

/** What the log comes to for one of the three rules that look at it. */
function verdictFrom(teller: Teller, signIns: readonly SignIn[], now: Date): Verdict {
  const failure = decisiveFailure(signIns, now);
  if (failure) return tellerOf(failure) === teller ? causeFrom(failure, now) : { kind: 'skipped' };
  return hasSuccess(signIns) ? { kind: 'clear' } : { kind: 'skipped' };
}

function causeFrom(failure: Failure, now: Date): Cause {
  const found = caseOf(failure);
  return { kind: 'cause', case: found, confidence: confidenceOf(failure, found), facts: factsOf(failure, found), asOf: now };
}

function confidenceOf(failure: Failure, found: SignInCase): Confidence {
  const { confidence } = signInCases[found];
  if (confidence !== 'certain' || found === 'enrollmentRule') return confidence;
  const mayBeAccident = found === 'wrongPassword' && failure.timesInARow < streak;
  return mayBeAccident || failure.succeededSince ? 'high' : 'certain';
}

const factsOf = (failure: Failure, found: SignInCase): OutcomeFacts => ({
  ...signInFacts(failure),
  ...policyFacts(failure.signIn),
  case: found,
});

const signInFacts = ({ signIn, code, timesInARow }: Failure): OutcomeFacts => ({
  at: signIn.at.getTime(),
  app: signIn.app || signIn.resource || nothing,
  code: signIn.code,
  name: code?.name ?? 'none',
  kind: code?.kind ?? 'unverified',
  log: signIn.reason || nothing,
  count: timesInARow,
  requestId: signIn.requestId || nothing,
  correlationId: signIn.correlationId || nothing,
  system: signIn.system === 'other' ? 'elsewhere' : signIn.system,
  risk: riskOf(signIn),
});

function policyFacts(signIn: SignIn): OutcomeFacts {
  const failing = failingPolicies(signIn) ?? [];
  return {
    policies: listed(failing.map((policy) => policy.name)),
    controls: listed(failing.flatMap((policy) => policy.controls)),
    policyCount: failing.length,
    read: signIn.policies === null ? 'no' : 'yes',
    enrolling: isEnrollment(signIn) ? 'yes' : 'no',
  };
}

const listed = (parts: readonly string[]): string => [...new Set(parts.filter((part) => part !== ''))].join(', ') || nothing;

function riskOf(signIn: SignIn): string {
  if (signIn.atRisk === null) return 'unknown';
  return signIn.atRisk ? 'yes' : 'no';
}

interface LogRule extends Pick<AnyRule, 'evidence' | 'permissions'> {
  id: Teller;
  title: string;
  /** For IT, about every case. */
  anyIt: string;
}

/** One of the three rules that look at the log: each tells its own cases, and only one of them a failure. */
export const logRule = ({ id, evidence, permissions, title, anyIt }: LogRule) =>
  defineRule<undefined, readonly SignIn[]>({
    id,
    evidence,
    permissions,
    read: () => Promise.resolve(undefined),
    readOn: signInsOf,
    decide: (signIns, now) => verdictFrom(id, signIns, now),
    cases: casesOf(id),
    text: { title, ...wordsOf(id), anyIt },
  });

/** The cases that one of the three rules tells. */
const casesOf = (teller: Teller): Record<string, CaseInfo> =>
  Object.fromEntries(Object.entries(signInCases).filter(([, info]) => info.teller === teller));

/** And their words. */
function wordsOf(teller: Teller): Record<string, string> {
  const cases = casesOf(teller);
  return Object.fromEntries(
    Object.entries(signInWords).filter(([key]) => (key.replace(/(Next|Ask|Where)$/, '') as SignInCase) in cases),
  );
}

/** How every IT text about a sign-in begins and ends. */
export const itBegins =
  'Sign-in to {app} on {at, date, short} at {at, time, short}: AADSTS{code}{name, select, none {} other { ({name})}}, {count, plural, one {once} other {# times in a row}}. The log says: “{log}”.';
export const itEnds =
  'Request id {requestId}, correlation id {correlationId}. Microsoft Entra admin center > Monitoring & health > Sign-in logs.';
