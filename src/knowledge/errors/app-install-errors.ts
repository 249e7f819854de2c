import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';
const appPath = 'Intune admin center > Apps > All apps > the app > Device install status.';

/** More reasons why a work app does not come, by the numbers that Intune writes down. */
export const appInstallErrors: readonly KnownError[] = [
  {
    id: 'app-is-private-copy',
    shows: [
      'The application is installed on the device but is unmanaged',
      'User has installed the app before managed app installation could take place',
    ],
    codes: ['0x87D13B8F', '0x87D13B61'],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'A private copy of a work app',
      cause: 'You have this app as a private copy, and your company cannot turn it into a work app.',
      next: 'Try to sign in with the copy you have. If that does not work, send this to IT before you delete anything, above all with Authenticator.',
      forIt: `An unmanaged copy is on the phone, and user enrollment cannot take it over. If it is Authenticator, make sure of another sign-in method before it is deleted. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'app-licences',
    shows: [
      'License Assignment failed with Apple error No VPP licenses remaining',
      'No VPP licenses remaining',
      'Can’t find VPP license for app',
      'Could not retrieve license for the app with iTunes Store ID',
      'The app is scheduled for installation, but needs a redemption code to complete the transaction',
    ],
    codes: ['0x87D13B7E', '0x87D13B95', '0x87D1313D', '0x87D13B60'],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Licences for a work app',
      cause: 'Your company has no licence left for this app, or has not given you one.',
      next: 'Send this to IT. Nothing on your phone can change this.',
      forIt: `No licence of the app was found for this person. Buy or free licences in Apple Business and sync the location token. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'app-store-sign-in',
    shows: ['User must sign in to the App Store', 'Can’t install apps when App Store is disabled'],
    codes: ['0x87D13B99', '0x87D13B94'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The App Store on your phone',
      cause: 'The phone could not use the App Store to bring a work app.',
      next: 'Open the App Store, sign in with your own Apple account, and look under Screen Time whether installing apps is allowed.',
      forIt: `The App Store is signed out or restricted on the phone. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'app-network',
    shows: ['Network connection on the client was lost or interrupted'],
    codes: ['0x87D1313C', '0x87D13B6F', '0x87D13B70', '0x87D13B72', '0x87D13B73', '0x87D13B77'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The connection while a work app came',
      cause: 'The connection broke while a work app was on its way.',
      next: 'Connect the phone to a steady Wi-Fi, keep it unlocked, and wait: it tries again by itself.',
      forIt: `The connection was lost while the app was installed. The next check-in tries again. ${appPath}`,
    },
    rules: ['phone-silent'],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'phone-busy',
    shows: ['iOS/iPadOS device is currently busy', 'iOS device is currently busy'],
    codes: ['0x87D11388'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The phone was busy or locked',
      cause: 'The phone was locked or busy when a work app should come.',
      next: 'Unlock the phone and keep it open for some minutes.',
      forIt: `The phone was locked or busy; the person has to unlock it. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'app-install-failed',
    shows: [
      'The app installation has failed',
      'App installation command failed with no error reason specified',
      'The app installation failed. Intune will try again the next time the device syncs.',
    ],
    codes: ['0x87D13B64', '0x87D12906', '0x87D13B9B', '0x87D13B9A'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'A work app that was not installed',
      cause: 'A work app could not be installed, and the phone gave no reason.',
      next: 'Restart the phone, connect it to Wi-Fi and keep it unlocked for ten minutes. If the app does not come, send this to IT.',
      forIt: `The install failed without a reason; the phone’s own log has more. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
];
