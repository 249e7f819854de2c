import type { ActsOn } from '../rule.ts';

/** Who acts on a failure, by Intune's category (deviceEnrollmentFailureReason). All twelve; a new one counts as `unknown`. */
export const failureCategories: Readonly<Record<string, ActsOn>> = {
  unknown: 'it',
  authentication: 'employee',
  authorization: 'it',
  accountValidation: 'it',
  userValidation: 'it',
  deviceNotSupported: 'employee',
  inMaintenance: 'nobody',
  badRequest: 'employee',
  featureNotSupported: 'it',
  enrollmentRestrictionsEnforced: 'it',
  clientDisconnected: 'employee',
  userAbandonment: 'employee',
};

const again = 'Start the set-up again on a steady Wi-Fi, and keep the phone unlocked until it is through.';

/** Slots: `at` (when), `category` and `log` (what Intune wrote down; for IT only). */
export const failureWords = {
  unknown: 'Setting up your phone stopped on {at, date, short} at {at, time, short}, and no reason was written down.',
  unknownNext: 'Ask IT to look at it with the details I can send them.',
  unknownIt: 'Enrollment failed with category “{category}”. Intune’s reason: {log}.',

  authentication: 'Setting up your phone stopped on {at, date, short} at {at, time, short} because the sign-in did not work.',
  authenticationNext: 'Start the set-up again, and check your password and the extra confirmation.',
  authenticationIt: 'Enrollment failed: authentication. Compare with the sign-in log at that time. Intune’s reason: {log}.',

  authorization: 'Your account was not allowed to set up a phone on {at, date, short} at {at, time, short}.',
  authorizationNext: 'Ask IT to allow it for you. You did nothing wrong.',
  authorizationIt:
    'Enrollment failed: authorization. The sign-in worked, but the person may not enroll. Check licence, enrollment type profile (Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types) and device limit. Intune’s reason: {log}.',

  accountValidation: 'On {at, date, short} at {at, time, short} setting up a phone was not switched on for your account.',
  accountValidationNext: 'Ask IT to switch it on for you. You did nothing wrong.',
  accountValidationIt:
    'Enrollment failed: accountValidation. The account is blocked or enrollment is not enabled: check the MDM authority and the account. Intune’s reason: {log}.',

  userValidation:
    'On {at, date, short} at {at, time, short} your account lacked something a work phone needs, most often the licence.',
  userValidationNext: 'Ask IT to check your licence. You did nothing wrong.',
  userValidationIt: 'Enrollment failed: userValidation. The user is missing or has no Intune licence. Intune’s reason: {log}.',

  deviceNotSupported: 'On {at, date, short} at {at, time, short} your phone or its iOS version was not accepted.',
  deviceNotSupportedNext: 'Update your phone in Settings > General > Software Update, then start the set-up again.',
  deviceNotSupportedIt:
    'Enrollment failed: deviceNotSupported. Compare the iOS version with the platform restriction: Intune admin center > Devices > Enrollment > Device platform restriction. Intune’s reason: {log}.',

  inMaintenance: 'The service was being maintained when your phone was set up on {at, date, short} at {at, time, short}.',
  inMaintenanceNext: 'Wait an hour, then start the set-up again. You did nothing wrong.',
  inMaintenanceIt:
    'Enrollment failed: inMaintenance. Check Microsoft 365 admin center > Health > Service health. Intune’s reason: {log}.',

  badRequest: 'On {at, date, short} at {at, time, short} the phone and the service did not understand each other.',
  badRequestNext: 'Start the set-up again. If it stops once more, tell IT.',
  badRequestIt: 'Enrollment failed: badRequest. If it repeats, open a support case with Microsoft. Intune’s reason: {log}.',

  featureNotSupported: 'On {at, date, short} at {at, time, short} this way of setting up a phone was not open to your account.',
  featureNotSupportedNext: 'Ask IT which way is meant for you. You did nothing wrong.',
  featureNotSupportedIt:
    'Enrollment failed: featureNotSupported. Check which enrollment type profile wins for the person: Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types. Intune’s reason: {log}.',

  enrollmentRestrictionsEnforced:
    'On {at, date, short} at {at, time, short} a company rule stopped your phone from being set up.',
  enrollmentRestrictionsEnforcedNext: 'Ask IT which rule it was. You did nothing wrong.',
  enrollmentRestrictionsEnforcedIt:
    'Enrollment failed: enrollmentRestrictionsEnforced. Intune admin center > Devices > Enrollment > Device platform restriction and Device limit restriction. Intune’s reason: {log}.',

  clientDisconnected: 'Setting up your phone was interrupted on {at, date, short} at {at, time, short}.',
  clientDisconnectedNext: again,
  clientDisconnectedIt:
    'Enrollment failed: clientDisconnected. The phone timed out or lost its connection. Intune’s reason: {log}.',

  userAbandonment: 'Setting up your phone was not finished on {at, date, short} at {at, time, short}.',
  userAbandonmentNext: again,
  userAbandonmentIt: 'Enrollment ended early: userAbandonment. A cancelled sign-in counts too. Intune’s reason: {log}.',
} as const;
