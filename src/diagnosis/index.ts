import { accountDisabled } from './account-disabled.ts';
import { accountLocked } from './account-locked.ts';
import { authenticatorState } from './authenticator-state.ts';
import { conditionalAccess } from './conditional-access.ts';
import { discoveryFile } from './discovery-file.ts';
import { deviceLimitRule } from './device-limit.ts';
import { enrollmentFailed } from './enrollment-failed.ts';
import { enrollmentProfileRule } from './enrollment-profile.ts';
import { enrollmentRestriction } from './enrollment-restriction.ts';
import { intuneLicenceRule } from './intune-licence.ts';
import { knownProblem } from './known-problem.ts';
import { noPhone } from './no-phone.ts';
import { notRegistered } from './not-registered.ts';
import { phoneNotCompliant } from './phone-not-compliant.ts';
import { phoneSilent } from './phone-silent.ts';
import { phoneType } from './phone-type.ts';
import type { AnyRule } from './rule.ts';
import { signInLog } from './sign-in-log.ts';
import { signInMethods } from './sign-in-methods.ts';
import { ssoPolicy } from './sso-policy.ts';
import { tenantSetUp } from './tenant-set-up.ts';

/** Why somebody cannot sign in, certain blockers first: of equally sure causes, the earlier one is told first. */
export const rules: readonly AnyRule[] = [
  knownProblem,
  accountDisabled,
  accountLocked,
  intuneLicenceRule,
  tenantSetUp,
  discoveryFile,
  enrollmentProfileRule,
  enrollmentRestriction,
  deviceLimitRule,
  enrollmentFailed,
  noPhone,
  phoneType,
  notRegistered,
  phoneSilent,
  phoneNotCompliant,
  // Who cannot confirm a sign-in cannot finish setting up Authenticator either.
  signInMethods,
  authenticatorState,
  ssoPolicy,
  signInLog,
  conditionalAccess,
];
