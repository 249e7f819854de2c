import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';
const appPath = 'Intune admin center > Apps > All apps > the app > Device install status.';

/** Authenticator and the sign-in that it carries, and why a work app does not come. */
export const workAppErrors: readonly KnownError[] = [
  {
    id: 'enrollment-sso-app',
    shows: ['The Enrollment SSO application has been installed on the device', 'Enrollment SSO application'],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Authenticator was there before the set-up',
      cause: 'Authenticator was on your phone before the set-up, and in your company that stops it.',
      next: 'Do not delete Authenticator, or you can lock yourself out. Send this to IT, so that they look with you.',
      forIt:
        'Known where enrollment single sign-on is used: an Authenticator installed beforehand stops the enrollment. Before it is removed, the person needs another way to confirm a sign-in: Entra admin center > Users > the person > Authentication methods > Temporary Access Pass.',
    },
    rules: [],
    source: sources.setUp,
    checkedOn,
  },
  {
    id: 'authenticator-needed-page',
    shows: ['Install or update Microsoft Authenticator to continue'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'Authenticator on your phone',
      cause: 'The app could not find Microsoft Authenticator on your phone, or it is too old.',
      next: 'Keep the phone unlocked and on Wi-Fi for some minutes, tap Install when it asks, open Authenticator once, then sign in again.',
      forIt: `The app misses Authenticator, usually AADSTS50127. Assign it as required with user licences (VPP). ${appPath}`,
    },
    rules: ['authenticator-state', 'sign-in-log/authenticatorNeeded'],
    source: sources.justInTime,
    checkedOn,
  },
  {
    id: 'sign-in-help-cut-off',
    shows: [
      'The operation couldn’t be completed. (com.apple.AuthenticationServices.AuthorizationError error 1000.)',
      'The operation couldn’t be completed. (com.apple.AuthenticationServices.AuthorizationError error 1001.)',
      'The operation couldn’t be completed. (com.apple.AuthenticationServices.AuthorizationError error 1012.)',
      'com.apple.AuthenticationServices.AuthorizationError',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The help that Authenticator gives apps',
      cause: 'The sign-in was cancelled, or the network kept Authenticator from helping the app to sign in.',
      next: 'Switch Wi-Fi and any VPN off, use mobile data, open Authenticator once, then sign in again.',
      forIt:
        'Errors 1000, 1001 and 1012 of AuthenticationServices: cancelled, or the SSO extension could not be verified. Leave app-site-association.cdn-apple.com, app-site-association.networking.apple and the login hosts out of TLS inspection.',
    },
    rules: ['sso-policy'],
    source: sources.signInHelp,
    checkedOn,
  },
  {
    id: 'app-wants-user-licence',
    shows: ['ErrorUserEnrollmentUnsupported'],
    codes: ['0x87D13BA9', 'ErrorUserEnrollmentUnsupported'],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'A work app that cannot come this way',
      cause: 'Your company sends this app in a way that does not work on a private phone. You did nothing wrong.',
      next: 'Send this to IT. Nothing on your phone can change this.',
      forIt: `0x87D13BA9: on a user enrolled phone a store app comes only with a user licence (VPP). Set License type to User in its assignment. ${appPath}`,
    },
    rules: [],
    source: sources.methods,
    checkedOn,
  },
  {
    id: 'app-declined',
    shows: [
      'The user rejected the offer to install the app',
      'The user rejected the offer to update the app',
      'User declined app management',
    ],
    codes: ['0x87D13B62', '0x87D13B63', '0x87D13B68'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'A question about a work app that was answered with no',
      cause: 'The phone asked about a work app, and the answer was Cancel.',
      next: 'Wait for the next question, or restart the phone, and tap Install.',
      forIt: `The person declined the install, the update or the management of the app. Send a sync, so that the phone asks again. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
  {
    id: 'app-removed',
    shows: [
      'The app is managed, but has expired or been removed by the user',
      'The application was not detected after installation completed successfully',
    ],
    codes: ['0x87D13B66', '0x87D1041C'],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'A work app that is gone again',
      cause: 'A work app was installed and is no longer on the phone.',
      next: 'Keep the phone unlocked and on Wi-Fi, and tap Install when it asks again.',
      forIt: `The managed app expired, was deleted, or is not found on the phone. Required apps come back with the next sync. ${appPath}`,
    },
    rules: [],
    source: sources.appErrors,
    checkedOn,
  },
];
