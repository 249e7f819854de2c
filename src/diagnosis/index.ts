import { accountDisabled } from './account-disabled.ts';
import { authenticatorState } from './authenticator-state.ts';
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
import { tenantSetUp } from './tenant-set-up.ts';

/** Why somebody cannot sign in, certain blockers first: of equally sure causes, the earlier one is told first. */
export const rules: readonly AnyRule[] = [
  knownProblem,
  accountDisabled,
  intuneLicenceRule,
  tenantSetUp,
  enrollmentProfileRule,
  enrollmentRestriction,
  deviceLimitRule,
  enrollmentFailed,
  noPhone,
  phoneType,
  phoneNotCompliant,
  authenticatorState,
  notRegistered,
  phoneSilent,
  signInLog,
];
