import { recentSignIns, type SignIn } from '../graph/sign-ins.ts';
import { type Confidence, defineRule, type Verdict } from './rule.ts';
import type { CodeKind, SignInCode } from './tables/sign-in-code.ts';
import { interrupts, signInCodes } from './tables/sign-in-codes.ts';
import { type SignInCase, signInWords } from './tables/sign-in-words.ts';

const hours = 24;
/** One or two wrong passwords happen to everybody. */
const streak = 3;
/** A later success anywhere proves these wrong: the same password and confirmation serve every app. */
const endsAnywhere: ReadonlySet<CodeKind> = new Set(['credential', 'mfa', 'session', 'service']);
/** Device states are better explained by what Intune says about the phone; the others say it themselves. */
const certainKinds: ReadonlySet<CodeKind> = new Set(['credential', 'mfa', 'block', 'config']);
const enrollmentResource = 'Microsoft Intune Enrollment';
const deviceDemands: ReadonlySet<SignInCase> = new Set(['companyRule', 'phoneRules', 'phoneNotSetUp']);

/** The log runs 2 to 15 minutes behind, so no failure in it is no proof that all is fine. */
export const signInLog = defineRule<undefined, readonly SignIn[]>({
  id: 'sign-in-log',
  evidence: 'auditLogs/signIns of the last 24 hours',
  permissions: ['AuditLog.Read.All', 'Policy.Read.ConditionalAccess'],
  read: () => Promise.resolve(undefined),
  readOn: (run) => recentSignIns(run.graph, run.personId, new Date(run.now.getTime() - hours * 3_600_000)),

  decide(signIns, now) {
    const newestFirst = [...signIns].sort((one, other) => other.at.getTime() - one.at.getTime());
    const index = newestFirst.findIndex((signIn, at) => isFailure(signIn) && !endedBy(signIn, newestFirst.slice(0, at)));
    const failed = newestFirst[index];
    if (failed) return causeOf(failed, newestFirst, now);
    // An empty log, or steps on the way alone, shows nothing fine.
    return newestFirst.some((signIn) => signIn.code === 0) ? { kind: 'clear' } : { kind: 'skipped' };
  },

  cases: Object.fromEntries(
    Object.keys(signInWords)
      .filter((key) => !key.endsWith('Next'))
      .map((key) => [key, { confidence: 'high', actsOn: 'it', next: 'tell-it' } as const]),
  ),

  text: {
    title: 'Your sign-ins of the last 24 hours',
    ...signInWords,
    anyIt:
      'Sign-in to {app} failed with AADSTS{code}{name, select, none {} other { ({name})}}. The log says: “{log}”.{read, select, no { Conditional Access policies are not visible to me: Policy.Read.ConditionalAccess is missing.} other {{policyCount, plural, =0 {} other { Conditional Access policies that failed: {policies}.}}}}{hint, select, enrollment { This was the sign-in of the enrollment itself: if the rule asks for a managed device, exclude Microsoft Intune Enrollment from it and keep the extra confirmation.} unlisted { Look the number up at login.microsoftonline.com/error.} other {}} Microsoft Entra admin center > Monitoring & health > Sign-in logs.',
  },
});

const isFailure = (signIn: SignIn): boolean => signIn.code !== 0 && !interrupts.has(signIn.code);

function endedBy(failed: SignIn, later: readonly SignIn[]): boolean {
  const kind = signInCodes.get(failed.code)?.kind;
  const anywhere = kind !== undefined && endsAnywhere.has(kind);
  return later.some((signIn) => signIn.code === 0 && (anywhere || signIn.app === failed.app));
}

function causeOf(failed: SignIn, newestFirst: readonly SignIn[], now: Date): Verdict {
  const code = signInCodes.get(failed.code);
  const found = caseOf(failed, code);
  const failing = (failed.policies ?? []).filter((policy) => policy.result === 'failure').map((policy) => policy.name);
  return {
    kind: 'cause',
    case: found,
    confidence: confidenceOf(failed, code, newestFirst),
    actsOn: found === 'enrollmentRule' ? 'it' : (code?.actsOn ?? 'it'),
    facts: {
      at: failed.at.getTime(),
      app: failed.app || failed.resource || '–',
      code: failed.code,
      name: code?.name ?? 'none',
      log: failed.reason || '–',
      count: timesInARow(failed, newestFirst),
      policies: failing.join(', '),
      policyCount: failing.length,
      read: failed.policies === null && ruleAsked(failed, code) ? 'no' : 'yes',
      hint: hintOf(failed, found),
    },
    asOf: now,
  };
}

/** Only then is it worth telling IT that the policies are not visible. */
const ruleAsked = (failed: SignIn, code: SignInCode | undefined): boolean =>
  failed.conditionalAccess === 'failure' || code?.kind === 'block';

const atEnrollment = (failed: SignIn, found: SignInCase): boolean =>
  failed.resource === enrollmentResource && (found === 'enrollmentRule' || deviceDemands.has(found));

function hintOf(failed: SignIn, found: SignInCase): string {
  if (found === 'unlisted') return 'unlisted';
  return atEnrollment(failed, found) ? 'enrollment' : 'none';
}

/** A rule that wants a managed phone for enrolling shuts everybody out; it is no matter of this phone. */
function caseOf(failed: SignIn, code: SignInCode | undefined): SignInCase {
  if (!code) return 'unlisted';
  return code.case !== 'companyRule' && atEnrollment(failed, code.case) ? 'enrollmentRule' : code.case;
}

function confidenceOf(failed: SignIn, code: SignInCode | undefined, newestFirst: readonly SignIn[]): Confidence {
  if (!code) return 'high';
  if (caseOf(failed, code) === 'enrollmentRule') return 'certain';
  const succeededSince = newestFirst.some((signIn) => signIn.code === 0 && signIn.at > failed.at);
  if (!certainKinds.has(code.kind) || succeededSince) return 'high';
  const enough = code.case !== 'wrongPassword' || timesInARow(failed, newestFirst) >= streak;
  return enough ? 'certain' : 'high';
}

/** How often the same thing went wrong since the last success, interrupts left out. */
function timesInARow(failed: SignIn, newestFirst: readonly SignIn[]): number {
  const told = newestFirst.filter((signIn) => !interrupts.has(signIn.code) && signIn.at <= failed.at);
  const end = told.findIndex((signIn) => signIn.code !== failed.code);
  return end === -1 ? told.length : end;
}
