import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';
const logPath = 'Entra admin center > Monitoring & health > Sign-in logs.';

/** Pages about the confirmation of a sign-in, about the app or browser in use, and pages that only carry a number. */
export const signInStepErrors: readonly KnownError[] = [
  {
    id: 'app-not-approved-page',
    shows: [
      'It looks like you’re trying to open this resource with an app that hasn’t been approved by your IT department',
      'an app that hasn’t been approved by your IT department',
      'client app that is not available for use with app protection policies',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The app you used',
      cause: 'Your company wants you to use another app for this.',
      next: 'Use the Microsoft app instead, for example Outlook for mail, and update it first.',
      forIt: `A Conditional Access policy asks for an approved app or an app protection policy. ${logPath}`,
    },
    rules: ['conditional-access'],
    source: sources.entraCodes,
    checkedOn,
  },
  {
    id: 'browser-page',
    shows: [
      'You cannot access the resource from this browser on your device. You need to use Microsoft Edge.',
      'cannot access the resource from this browser on your device',
      'you can’t open this resource from this web browser',
      'You must use Microsoft Edge to access this resource',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The browser you used',
      cause: 'This browser cannot show that your phone is set up for work.',
      next: 'Open it in Microsoft Edge with your work account, or in the app itself.',
      forIt: `A Conditional Access policy wants a managed browser or a device that this browser cannot prove. ${logPath}`,
    },
    rules: ['conditional-access'],
    source: sources.entraCodes,
    checkedOn,
  },
  {
    id: 'more-information-page',
    shows: [
      'More information required. Your organization needs more information to keep your account secure.',
      'Your organization needs more information to keep your account secure',
      'More information required',
    ],
    codes: [],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'security-info',
    text: {
      title: 'A step of your sign-in',
      cause: 'That is a step on the way, not an error: your company wants to know how you confirm your sign-ins.',
      next: 'Tap Next and follow the page, or set it up at aka.ms/mysecurityinfo on a computer first.',
      forIt:
        'The person has to register a sign-in method first (AADSTS50072 or 50079 in the log). Entra admin center > Users > the person > Authentication methods; a Temporary Access Pass helps.',
    },
    rules: ['sign-in-methods'],
    source: sources.entraCodes,
    checkedOn,
  },
  {
    id: 'confirmation-page',
    shows: [
      'Sorry, we’re having trouble verifying your account',
      'we’re having trouble verifying your account',
      'We didn’t hear from you. We sent an identity verification request to your mobile device, but you didn’t respond in time.',
      'We sent an identity verification request to your mobile device, but you didn’t respond in time',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The confirmation of your sign-in',
      cause: 'The extra confirmation of your sign-in was not finished.',
      next: 'Sign in again and confirm in Authenticator with the number shown. If you did not try to sign in, tell IT now.',
      forIt: `The extra confirmation failed or timed out, usually AADSTS500121. Look at the authentication details. ${logPath}`,
    },
    rules: ['sign-in-methods', 'sign-in-log/confirmation'],
    source: sources.entraCodes,
    checkedOn,
  },
  {
    id: 'admin-approval-page',
    shows: [
      'Need admin approval. needs permission to access resources in your organization that only an admin can grant.',
      'Need admin approval',
      'permission to access resources in your organization that only an admin can grant',
    ],
    codes: [],
    confidence: 'certain',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'An app that IT has to allow',
      cause: 'The app asks for something that only IT can allow. Nothing on your phone can change this.',
      next: 'Send this to IT with the name of the app.',
      forIt: 'Admin consent is missing for the app. Entra admin center > Enterprise apps > the app > Permissions.',
    },
    rules: ['sign-in-log/appSetUp'],
    source: sources.entraCodes,
    checkedOn,
  },
  {
    id: 'trouble-signing-in-page',
    shows: ['Sorry, but we’re having trouble signing you in', 'we’re having trouble signing you in'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'Microsoft’s page for all troubles',
      cause: 'That page stands for many troubles; the number on it tells which one.',
      next: 'Send me the number on that page, and I tell you what it means. Where it is hidden, tap More details.',
      forIt: `The person saw the general error page without passing on its number. ${logPath}`,
    },
    rules: ['sign-in-log', 'conditional-access', 'account-locked'],
    source: sources.entraCodes,
    checkedOn,
  },
];
