import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';

/** The number of devices, the kind of device and its iOS. */
export const deviceErrors: readonly KnownError[] = [
  {
    id: 'too-many-devices',
    shows: [
      'Couldn’t add your device. You have added the maximum number of devices allowed by your IT support. You must remove a device before you can add a new one.',
      'You have added the maximum number of devices allowed by your IT support',
      'Couldn’t add your device',
      'You must remove a device before you can add a new one',
      'maximum number of devices reached',
      'added too many devices',
      'Device cap reached',
    ],
    codes: ['DeviceCapReached'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'tell-it',
    text: {
      title: 'The number of your devices',
      cause: 'You already have as many devices as your company allows.',
      next: 'Remove one that you no longer use at portal.manage.microsoft.com, but not the phone you work with. Then start the set-up again, or ask IT to look.',
      forIt:
        'DeviceCapReached: the lower of two limits counts. Intune admin center > Devices > Enrollment > Device limit restriction; Entra admin center > Devices > Device settings > Maximum number of devices per user.',
    },
    rules: ['device-limit'],
    source: sources.limits,
    checkedOn,
  },
  {
    id: 'device-not-supported',
    shows: ['Device type not supported', 'This device type is not supported for enrollment'],
    codes: ['DeviceTypeNotSupported'],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'Your device or its iOS version',
      cause: 'Your device was not accepted. The reason is one of these: {possible}.',
      next: 'Update the phone in Settings > General > Software Update, then start the set-up again. If it comes again, send this to IT.',
      forIt:
        'DeviceTypeNotSupported. I can check {checked}. I cannot see from here: {unseen}. Intune admin center > Devices > Enrollment > Device platform restriction.',
      version: 'an iOS version that is too old',
      versionIt: 'the iOS version of the phone in hand',
      rule: 'a company rule about kinds of devices',
      ruleIt: 'the platform restriction',
    },
    possible: { rule: 'checked', version: 'unseen' },
    rules: ['enrollment-restriction'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'ios-too-old',
    shows: ['Couldn’t map device record with a user', 'Could not map the device record with a user'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The iOS version of your phone',
      cause: 'Your iOS version does not meet what your company asks for, so your phone could not be linked to your account.',
      next: 'Update the phone in Settings > General > Software Update, then sign in again.',
      forIt:
        'The OS version is outside the allowed range, so the Entra record of the device cannot be made. Intune admin center > Devices > Enrollment > Device platform restriction: minimum and maximum version.',
    },
    rules: ['enrollment-restriction'],
    source: sources.platformRules,
    checkedOn,
  },
  {
    id: 'unable-to-sync',
    shows: ['Unable to sync', 'Company Portal: Unable to sync'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'Your phone’s contact with your company',
      cause: 'Your phone has not reached your company’s service for a while, so it may have missed changes.',
      next: 'Connect it to Wi-Fi, unlock it, keep it on for ten minutes, and check again.',
      forIt:
        'The phone does not check in. Intune admin center > Devices > iOS/iPadOS > the device: last check-in, then Sync. Look whether the push certificate was replaced instead of renewed.',
    },
    rules: ['phone-silent'],
    source: sources.silentPhones,
    checkedOn,
  },
];
