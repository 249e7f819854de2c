import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';

/** Errors of other ways of setting up. They mean that somebody has left the way that Usher guides. */
export const otherWaysErrors: readonly KnownError[] = [
  {
    id: 'company-portal-unavailable',
    shows: ['Company Portal Temporarily Unavailable', 'The Company Portal app encountered a problem'],
    codes: ['CompanyPortalTemporarilyUnavailable'],
    confidence: 'high',
    actsOn: 'employee',
    next: 'set-up',
    text: {
      title: 'The Company Portal app',
      cause:
        'The Company Portal app could not go on. You do not need it for setting up your own iPhone. Behind it can be {possible}.',
      next: 'Leave Company Portal, and set up your phone in Settings with me instead.',
      forIt:
        '“Company Portal Temporarily Unavailable”. I can check {checked}. I cannot see from here: {unseen}. Company Portal is not part of account driven user enrollment.',
      limit: 'too many devices of yours',
      limitIt: 'the number of devices against the limit',
      app: 'an old or damaged copy of the app',
      appIt: 'the version of the app on the phone',
    },
    possible: { limit: 'checked', app: 'unseen' },
    rules: ['device-limit'],
    source: sources.troubles,
    checkedOn,
  },
  {
    id: 'workplace-join-failed',
    shows: ['Workplace Join failed'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'set-up',
    text: {
      title: 'The link between the phone and your work account',
      cause:
        'Company Portal could not link your phone to your work account. You do not need that app for setting up your own iPhone.',
      next: 'Leave Company Portal. If your phone is set up for work, open Teams and sign in there; if not, set it up with me.',
      forIt:
        'Workplace Join failed in Company Portal: outdated or damaged app. With just in time registration the first sign-in in Teams registers the phone. Entra admin center > Devices > All devices.',
    },
    rules: ['not-registered'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'company-portal-not-for-you',
    shows: [
      'Your account doesn’t support enrollment through the Company Portal app. Use the Company Portal website.',
      'account does not support enrollment through the Company Portal app',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Which way of setting up is meant for you',
      cause: 'Your account is meant for setting up a private iPhone in Settings, not with Company Portal.',
      next: 'If this is your own phone, set it up with me. If the company gave it to you, send this to IT.',
      forIt:
        'A person with an account driven profile cannot use Company Portal authentication on a company-owned phone. Exclude the person from the profile, or use Setup Assistant with modern authentication. Intune admin center > Devices > Enrollment > Apple.',
    },
    rules: ['enrollment-profile'],
    source: sources.companyPhones,
    checkedOn,
  },
  {
    id: 'company-owned-phone',
    shows: ['XPC_TYPE_ERROR Connection invalid', 'XPC type error connection invalid'],
    codes: ['XPC_TYPE_ERROR'],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'The set-up of a company-owned phone',
      cause:
        'This message belongs to phones that your company owns, not to private ones. The phone could not reach Apple’s service.',
      next: 'Try another network. If it stays, hand the phone to IT.',
      forIt:
        'XPC_TYPE_ERROR comes from Automated Device Enrollment, not from account driven user enrollment: the device did not reach Apple’s service. Try another network, then Apple support.',
    },
    rules: [],
    source: sources.companyPhones,
    checkedOn,
  },
];
