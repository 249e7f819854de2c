import { recentSignIns, type SignIn } from '../graph/sign-ins.ts';
import { caseOf } from './failure-case.ts';
import type { RuleRun } from './rule.ts';
import { signInCases, type Teller } from './tables/sign-in-cases.ts';
import type { CodeKind, SignInCode } from './tables/sign-in-code.ts';
import { interrupts, signInCodes } from './tables/sign-in-codes.ts';
import { unfinishedSteps } from './tables/unfinished-steps.ts';

const minute = 60_000;
const hour = 60 * minute;
const hours = 24;
/** A later success anywhere proves these wrong: the same password and confirmation serve every app. */
const endsAnywhere: ReadonlySet<CodeKind> = new Set(['credential', 'mfa', 'session', 'service']);
/** The log runs up to 15 minutes behind, so a step begun later than that may be finished by now. */
const mayStillFinish = 15 * 60_000;

/** The sign-in that decides: the newest one that failed and that no later success put right. */
export interface Failure {
  signIn: SignIn;
  /** undefined: a number we do not know, and then nothing is claimed. */
  code: SignInCode | undefined;
  /** How often the same thing went wrong since the last success, steps on the way left out. */
  timesInARow: number;
  /** Some later sign-in worked, if in another app. */
  succeededSince: boolean;
}

/** One question for all rules that look at the log, and the same one for a minute. Second round only. */
export const signInsOf = (run: RuleRun): Promise<SignIn[]> => {
  const since = run.now.getTime() - hours * hour;
  return recentSignIns(run.graph, run.personId, new Date(since - (since % minute)));
};

/**
 * Failures on an iPhone, or on a device that does not say what it is, come before those on other devices. Steps on the
 * way are no failures; only where nothing failed, one that was never finished is told.
 */
export function decisiveFailure(signIns: readonly SignIn[], now: Date): Failure | null {
  const newestFirst = [...signIns].sort((one, other) => other.at.getTime() - one.at.getTime());
  const failed = newestFirst.filter((signIn) => isFailure(signIn) && !isEnded(signIn, newestFirst));
  const decisive = failed.find((signIn) => signIn.system !== 'other') ?? failed[0];
  if (decisive) return failureFrom(decisive, signInCodes.get(decisive.code), newestFirst);
  const step = unfinishedStep(newestFirst, now);
  return step ? failureFrom(step, unfinishedSteps.get(step.code), newestFirst) : null;
}

/** An empty log, steps on the way, and successes on a computer show nothing fine about the phone. */
export const hasSuccess = (signIns: readonly SignIn[]): boolean =>
  signIns.some((signIn) => signIn.code === 0 && signIn.system !== 'other');

const isFailure = (signIn: SignIn): boolean => signIn.code !== 0 && !interrupts.has(signIn.code);

function isEnded(failed: SignIn, all: readonly SignIn[]): boolean {
  const kind = signInCodes.get(failed.code)?.kind;
  const anywhere = kind !== undefined && endsAnywhere.has(kind);
  return successesAfter(failed, all).some((success) => anywhere || provesWrong(success, failed));
}

/** The same app on a computer says nothing about what a rule wants of the phone. */
const provesWrong = (success: SignIn, failed: SignIn): boolean =>
  success.app === failed.app && !(failed.system === 'ios' && success.system === 'other');

const successesAfter = (signIn: SignIn, all: readonly SignIn[]): SignIn[] =>
  all.filter((one) => one.code === 0 && one.at > signIn.at);

/** A step that stayed open: no success in that app since, and time enough for one to show. */
function unfinishedStep(newestFirst: readonly SignIn[], now: Date): SignIn | undefined {
  return newestFirst.find((signIn) => {
    if (!unfinishedSteps.has(signIn.code)) return false;
    if (successesAfter(signIn, newestFirst).some((success) => provesWrong(success, signIn))) return false;
    return now.getTime() - signIn.at.getTime() > mayStillFinish;
  });
}

const failureFrom = (signIn: SignIn, code: SignInCode | undefined, newestFirst: readonly SignIn[]): Failure => ({
  signIn,
  code,
  timesInARow: timesInARow(signIn, newestFirst),
  succeededSince: successesAfter(signIn, newestFirst).length > 0,
});

function timesInARow(failed: SignIn, newestFirst: readonly SignIn[]): number {
  const before = newestFirst.filter(
    (signIn) => signIn.at <= failed.at && (signIn.code === failed.code || !interrupts.has(signIn.code)),
  );
  const end = before.findIndex((signIn) => signIn.code !== failed.code);
  return end === -1 ? before.length : end;
}

/** Exactly one rule tells a failure. */
export const tellerOf = (failure: Failure): Teller => signInCases[caseOf(failure)].teller;

/** How many sign-ins on the phone ended with one of these numbers and were not put right since. */
export const openFailures = (signIns: readonly SignIn[], codes: ReadonlySet<number>): number =>
  signIns.filter((signIn) => codes.has(signIn.code) && signIn.system !== 'other' && !isEnded(signIn, signIns)).length;
