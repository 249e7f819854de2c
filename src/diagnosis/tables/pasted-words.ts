import type { SignInCase } from './sign-in-words.ts';
import { signInWords } from './sign-in-words.ts';

/**
 * A pasted number knows neither the app nor the time, and not why an account is locked: these stand where the words of the
 * sign-in log speak of them. Slots: `code`, and for IT `name` (Microsoft's) and `log` (whether the log was read).
 */
const withoutTheLog = {
  wrongPassword: 'Your password or address was not accepted.',
  locked: signInWords.lockedUnclear,
  lockedNext: signInWords.lockedUnclearNext,
  confirmation: 'The extra confirmation of your sign-in was not finished.',
  confirmationNext:
    'Sign in again and confirm in Authenticator with the number shown. If you did not try to sign in, tell IT now.',
  confirmAgain: 'The app wants an extra confirmation of your sign-in, and it was not given.',
  confirmAgainNext: 'Open the app on the phone, sign in again and confirm in Authenticator.',
  disabled: 'Your work account was switched off when you tried to sign in.',
  companyRule: 'A company security rule stopped your sign-in. You did nothing wrong.',
  computerOnly: 'This app can only be opened on a company computer.',
  otherApp: 'Your company wants you to use another app for this.',
  noAccess: 'Your account has no access to this app yet.',
  phoneNotSetUp: 'The phone you used has to be set up for work before you can open this app.',
  appSetUp: 'The app is not set up rightly for your company. Nothing on your phone can change this.',
  unlisted: '{code} is a number of Microsoft’s sign-in that I do not know.',
  unlistedNext: 'Send this to IT. They can look up the number.',
} as const satisfies Partial<Record<SignInCase | `${SignInCase}Next`, string>>;

const more = {
  title: 'The error you sent me',
  step: '{code} is a step on the way to your sign-in, not an error.',
  stepNext:
    'Go on with what the page asks. If it comes back again and again, close the app completely, wait five minutes and sign in once more.',
  stepMethodNext: signInWords.finishMethodNext,
  stepPasswordNext: signInWords.finishPasswordNext,
  stepPhoneNext: signInWords.finishPhoneNext,
  stepPageNext:
    'Choose “Use another account” and type your work address. If it says that IT has to allow the app, send this to IT.',
  stepIt:
    'The person sent AADSTS{code}{name, select, none {} other { ({name})}}: an interrupt, which Microsoft logs on the way and which is no failure by itself. It matters only where no success follows. Entra admin center > Monitoring & health > Sign-in logs.',
  signInIt:
    'The person sent AADSTS{code}{name, select, none {} other { ({name})}}. {log, select, read {The sign-in log does not show it as the failure that counts, so it may be older, or newer than the log, which runs 2 to 15 minutes behind.} other {I did not look at the sign-in log, or could not.}} Entra admin center > Monitoring & health > Sign-in logs.',
  unlistedIt:
    'The person sent AADSTS{code}, which I do not know. {log, select, read {The sign-in log does not show it as the failure that counts.} other {I did not look at the sign-in log, or could not.}} Look the number up at login.microsoftonline.com/error?code={code}.',
  number: '{code} is an error number that I do not know.',
  numberNext: 'Send this to IT, with a picture of the whole message if you can.',
  numberIt: 'The person sent the error number {code}, which is not in my lists. I know nothing more about it.',
  certain: 'This is what your error means.',
  'most-likely': 'This is most likely what your error means.',
  question: 'This may be behind your error, so let me ask you something.',
  seen: 'This is what I see behind your error.',
  unclear: 'So I cannot say what it means, and I do not guess.',
} as const;

/** Words about a number that somebody pasted: those of the log where they need no more than the number. */
export const pastedWords = { ...signInWords, ...withoutTheLog, ...more };
