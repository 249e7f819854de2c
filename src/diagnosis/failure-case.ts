import type { SignIn, SignInPolicy } from '../graph/sign-ins.ts';
import type { SignInCode } from './tables/sign-in-code.ts';
import type { SignInCase } from './tables/sign-in-words.ts';

interface FailedSignIn {
  signIn: SignIn;
  code: SignInCode | undefined;
}

const enrollmentResource = 'Microsoft Intune Enrollment';
const deviceDemands: ReadonlySet<SignInCase> = new Set(['computerOnly', 'phoneRules', 'phoneNotSetUp', 'browser']);
/** They say that a policy decided, and not what it wanted. */
const plainBlocks: ReadonlySet<number> = new Set([53003, 50131]);
const deviceControl = /compliantdevice|domainjoineddevice/i;

/** Which words fit a failed sign-in: its number first, then what the log says beside it. */
export function caseOf({ signIn, code }: FailedSignIn): SignInCase {
  if (!code || code.kind === 'unverified') return signIn.conditionalAccess === 'failure' ? 'unknownRule' : 'unlisted';
  if (code.case === 'lockedUnclear') return lockOf(signIn.reason);
  // A rule that wants a managed phone for enrolling shuts everybody out; it is no matter of this phone.
  if (isEnrollment(signIn) && demandsDevice(signIn, code)) return 'enrollmentRule';
  // What the log says of a computer is no fact about the phone.
  if (code.kind === 'device' && signIn.system === 'other') return 'otherDevice';
  return stoppedForRisk(signIn) ? 'riskyBlock' : code.case;
}

export const isEnrollment = (signIn: SignIn): boolean => signIn.resource === enrollmentResource;

/** Policies that failed; null when they are not visible to us. Those in report-only mode stop nobody. */
export const failingPolicies = (signIn: SignIn): SignInPolicy[] | null =>
  signIn.policies?.filter((policy) => policy.result === 'failure') ?? null;

const demandsDevice = (signIn: SignIn, code: SignInCode): boolean =>
  deviceDemands.has(code.case) || (plainBlocks.has(signIn.code) && onlyDevicesDemanded(signIn));

/** Every policy that failed asked for a device the company knows and for nothing else. */
function onlyDevicesDemanded(signIn: SignIn): boolean {
  const controls = failingPolicies(signIn)?.flatMap((policy) => policy.controls) ?? [];
  return controls.length > 0 && controls.every((control) => deviceControl.test(control));
}

/** Entra suspected somebody else, and no device rule explains the block. */
const stoppedForRisk = (signIn: SignIn): boolean =>
  signIn.atRisk === true && plainBlocks.has(signIn.code) && !onlyDevicesDemanded(signIn);

/** One number for two things; only the log's own sentence tells them apart. */
function lockOf(reason: string): SignInCase {
  if (/malicious|\bip address\b/i.test(reason)) return 'lockedNetwork';
  return /account is locked|too many times/i.test(reason) ? 'locked' : 'lockedUnclear';
}
