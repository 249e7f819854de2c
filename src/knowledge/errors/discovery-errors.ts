import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';

/** What the sheet behind “Sign In to Work or School Account” shows before the company has been asked. */
export const discoveryErrors: readonly KnownError[] = [
  {
    id: 'expected-services',
    shows: [
      'Sign-in Failed. Your Apple ID does not support the expected services on this device. Contact your administrator to sign in.',
      'Sign-in Failed. Your Apple Account does not support the expected services on this device. Contact your administrator to sign in.',
      'Your Apple ID does not support the expected services on this device',
      'Your Apple Account does not support the expected services on this device',
      'does not support the expected services',
      'expected services',
      'Sign-in Failed. Contact your administrator to sign in.',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your phone could not find your company’s set-up service',
      cause:
        'Your phone could not find your company’s set-up service. It sounds as if your account were to blame, but the message is the same for all of these: {possible}.',
      next: 'Look whether your work address is typed without a mistake, above all the part after the @, and try once more. If it comes again, send this to IT.',
      forIt:
        'Service discovery failed. I can check {checked}, the licence and the tenant’s set-up. Unless the rule discovery-file says more, I cannot see from here: {unseen}. GET https://<domain after the @>/.well-known/com.apple.remotemanagement must answer 200 with application/json; no line in the web server’s log points to TLS.',
      address: 'a slip in the address you typed',
      addressIt: 'the domain of the address',
      missing: 'a file that is missing on your company’s website',
      missingIt: 'whether the discovery file is there',
      content: 'a mistake in that file',
      contentIt: 'its content type and content',
      refused: 'a connection to that website that iOS 27 refuses',
      refusedIt: 'whether iOS 27 accepts its TLS',
      fallback: 'a work Apple account that Apple does not know yet',
      fallbackIt: 'whether Apple knows a Managed Apple Account for it (Apple’s fallback from iOS 18.2 on)',
    },
    possible: { address: 'checked', missing: 'unseen', content: 'unseen', refused: 'unseen', fallback: 'unseen' },
    rules: ['tenant-set-up', 'discovery-file', 'intune-licence'],
    source: sources.setUp,
    checkedOn,
  },
  {
    id: 'discovery-refused',
    shows: [],
    codes: ['com.apple.well-known.failed'],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your company’s set-up service turned this phone away',
      cause: 'Your phone found your company’s set-up service, and the service turned it away. You did nothing wrong.',
      next: 'Send this to IT. They can see why.',
      forIt:
        'The discovery address answered 403 with Apple’s error document (com.apple.well-known.failed). Look at the web server’s rule for the domain and the model family. I cannot see that file from here.',
    },
    rules: [],
    source: sources.discoveryErrors,
    checkedOn,
  },
  {
    id: 'apple-account-password',
    shows: [
      'Verification Failed. Your Apple ID or password is incorrect.',
      'Verification Failed. Your Apple Account or password is incorrect.',
      'Your Apple ID or password is incorrect',
      'Your Apple Account or password is incorrect',
      'Your Apple ID or password was incorrect',
      'Your Apple Account or password was incorrect',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The Apple part of your work account was not accepted',
      cause: 'Sign In to iCloud did not accept the account or its password. The reason is one of these: {possible}.',
      next: 'Type the password that belongs to your work account, not the one of your own Apple account. If it fails again, send this to IT.',
      forIt:
        'The Managed Apple Account could not sign in, and then the phone cancels the enrollment. I cannot see from here: {unseen}. Apple Business > People: is the account there and active, and is federation on for its domain? A federated account takes the Entra password.',
      password: 'another password than that of your work account',
      passwordIt: 'which password was typed',
      missing: 'a work Apple account that is not made yet',
      missingIt: 'whether the Managed Apple Account exists',
      suspended: 'a work Apple account that is switched off',
      suspendedIt: 'whether it is suspended',
    },
    possible: { password: 'unseen', missing: 'unseen', suspended: 'unseen' },
    rules: [],
    source: sources.discovery,
    checkedOn,
  },
  {
    id: 'apple-server',
    shows: [
      'Verification Failed. There was an error connecting to the Apple ID server.',
      'Verification Failed. There was an error connecting to the Apple Account server.',
      'error connecting to the Apple ID server',
      'error connecting to the Apple Account server',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'Your phone did not reach Apple',
      cause: 'Your phone could not reach Apple just then. Your account may be fine.',
      next: 'Switch Wi-Fi and any VPN off, use mobile data, and try again in a few minutes.',
      forIt:
        'The phone could not reach Apple’s account servers. Look at the network the person used: filter, proxy or TLS inspection in front of Apple’s hosts, and at Apple’s system status.',
    },
    rules: [],
    source: sources.discovery,
    checkedOn,
  },
];
