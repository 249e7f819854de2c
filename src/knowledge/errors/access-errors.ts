import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';
const licencePath = 'Microsoft 365 admin center > Users > Active users > the person > Licenses and apps.';

/** The account may not set up a phone. */
export const accessErrors: readonly KnownError[] = [
  {
    id: 'user-name-not-recognized',
    shows: [
      'User Name Not Recognized. This user account is not authorized to use Microsoft Intune. Contact your system administrator if you think you have received this message in error.',
      'User Name Not Recognized',
      'Username Not Recognized',
      'This user account is not authorized to use Microsoft Intune',
      'user account is not authorized',
    ],
    codes: ['UserNameNotRecognized'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your account is not allowed to set up a phone yet',
      cause: 'Your account most likely lacks the licence for a work phone. Your name itself is not wrong.',
      next: 'Look whether your work address is typed without a mistake, and try once more. If it comes again, send this to IT.',
      forIt: `User Name Not Recognized: the account has no valid Intune licence. ${licencePath}`,
    },
    rules: ['intune-licence'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'licence-type',
    shows: ['User license type invalid'],
    codes: ['UserLicenseTypeInvalid'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your licence for a work phone',
      cause: 'Your account has no licence for a work phone yet, or not the right one.',
      next: 'Ask IT to give you the licence. Try again about fifteen minutes after they did.',
      forIt: `UserLicenseTypeInvalid: no or the wrong licence, or not yet in the required group. ${licencePath}`,
    },
    rules: ['intune-licence'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'no-access-yet',
    shows: [
      'Your IT admin hasn’t given you access to use this app. Get help from your IT admin or try again later.',
      'Your IT admin hasn’t given you access to use this app',
      'IT admin hasn’t given you access',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Access to the app for work phones',
      cause: 'IT has not given you access yet. Most likely your account lacks the licence for a work phone.',
      next: 'Ask IT to give you access. Your phone is fine.',
      forIt: `“Your IT admin hasn’t given you access”: the Intune licence is missing or of the wrong type. ${licencePath}`,
    },
    rules: ['intune-licence'],
    source: sources.troubles,
    checkedOn,
  },
  {
    id: 'unauthorized-enrollment',
    shows: [],
    codes: ['UnauthorizedEnrollment'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your account is not allowed to set up a phone',
      cause: 'It reads as if your account may not set up this phone. The reason may be one of these: {possible}.',
      next: 'Send this to IT with the text as you saw it.',
      forIt:
        'Microsoft does not describe UnauthorizedEnrollment publicly, so this is read from the name alone. I can check {checked}. Intune admin center > Devices > Enrollment.',
      licence: 'a licence that is missing',
      licenceIt: 'the licence',
      rule: 'a company rule about phones',
      ruleIt: 'the platform restriction',
      profile: 'a way of setting up that is not meant for you',
      profileIt: 'the enrollment type profile',
    },
    possible: { licence: 'checked', rule: 'checked', profile: 'checked' },
    rules: ['intune-licence', 'enrollment-restriction', 'enrollment-profile'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
];
