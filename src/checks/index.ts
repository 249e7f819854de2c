import { accountEnabled } from './account-enabled.ts';
import { authenticatorAssigned } from './authenticator-assigned.ts';
import type { AnyCheck } from './check.ts';
import { deviceLimit } from './device-limit.ts';
import { enrollmentProfile } from './enrollment-profile.ts';
import { intuneLicence } from './intune-licence.ts';
import { personalIosAllowed } from './personal-ios-allowed.ts';

/** What must be right for one person before the first step, in the order the card shows it. */
export const preflight: readonly AnyCheck[] = [
  accountEnabled,
  intuneLicence,
  enrollmentProfile,
  personalIosAllowed,
  deviceLimit,
  authenticatorAssigned,
];
