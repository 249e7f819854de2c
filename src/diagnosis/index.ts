import { accountDisabled } from './account-disabled.ts';
import { authenticatorState } from './authenticator-state.ts';
import { enrollmentFailed } from './enrollment-failed.ts';
import { intuneLicenceRule } from './intune-licence.ts';
import { noPhone } from './no-phone.ts';
import { notRegistered } from './not-registered.ts';
import { phoneNotCompliant } from './phone-not-compliant.ts';
import { phoneSilent } from './phone-silent.ts';
import type { AnyRule } from './rule.ts';
import { signInLog } from './sign-in-log.ts';

/** Why somebody cannot sign in, certain blockers first: of equally sure causes, the earlier one is told first. */
export const rules: readonly AnyRule[] = [
  accountDisabled,
  intuneLicenceRule,
  enrollmentFailed,
  noPhone,
  phoneNotCompliant,
  authenticatorState,
  notRegistered,
  phoneSilent,
  signInLog,
];
