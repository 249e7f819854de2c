import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';

/** The company's side is not ready, for everybody. */
export const companySetUpErrors: readonly KnownError[] = [
  {
    id: 'push-certificate',
    shows: [
      'There’s a problem with the certificate that lets the mobile device communicate with your company’s network',
      'problem with the certificate that lets the mobile device communicate',
      'Account not onboarded',
    ],
    codes: ['APNSCertificateNotValid', 'AccountNotOnboarded'],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'A certificate of your company is missing or has run out',
      cause: 'Your company’s certificate for iPhones is missing or has run out. You did nothing wrong.',
      next: 'Send this to IT, and try again when they tell you. Until then, setting up a phone cannot work for anybody.',
      forIt:
        'The Apple MDM push certificate is missing or expired. Renew it with the same Apple Account and do not replace it, or every iPhone must be enrolled again. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate.',
    },
    rules: ['tenant-set-up/certificateMissing', 'tenant-set-up/certificateExpired'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'no-enrollment-policy',
    shows: ['No enrollment policy found', 'No Enrollment Policy'],
    codes: ['NoEnrollmentPolicy'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your company is not ready for iPhones',
      cause: 'Your company’s side is not ready for your iPhone. The reason is one of these: {possible}.',
      next: 'Send this to IT. Nothing on your phone can change this.',
      forIt:
        'NoEnrollmentPolicy. I can check {checked}. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate, and Devices > Enrollment > Device platform restriction.',
      certificate: 'a certificate of your company that is no longer valid',
      certificateIt: 'the Apple MDM push certificate',
      platform: 'a company rule that leaves iPhones out',
      platformIt: 'the platform restriction for iOS/iPadOS',
    },
    possible: { certificate: 'checked', platform: 'checked' },
    rules: ['tenant-set-up', 'enrollment-restriction'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'mdm-authority',
    shows: [
      'MDM authority not defined',
      'Looks like your IT admin hasn’t set an MDM authority',
      'The mobile device management authority has not been defined',
    ],
    codes: ['MdmAuthorityNotDefined'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your company’s service for phones',
      cause: 'Your company’s service for phones does not take you in yet. The reason is one of these: {possible}.',
      next: 'Send this to IT. Nothing on your phone can change this.',
      forIt:
        'MDM authority not defined. I can check {checked}. I cannot see from here: {unseen}. Intune admin center > Tenant administration > Tenant status.',
      authority: 'a service that is not switched on',
      authorityIt: 'the MDM authority',
      sync: 'an account that has not reached that service yet',
      syncIt: 'whether the user has been synced properly (UPN)',
    },
    possible: { authority: 'checked', sync: 'unseen' },
    rules: ['tenant-set-up/noAuthority', 'tenant-set-up/otherAuthority'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
];
