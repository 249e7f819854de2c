/** What Usher knows while the person waits. Every sentence says what to do or that nothing is to be done. */
export const statusText = {
  seenToday: 'I can see your {device} since {at, time, short}.',
  seenOn: 'I can see your {device} since {at, date, short}.',
  seen: 'I can see your {device}.',
  looking: 'I am looking for your {device}, and go on by myself as soon as I see it.',
  notSeen: 'I do not see your {device} yet. I keep looking and go on by myself.',
  notSeenAt: 'Not yet: as of {asOf, time, short} I do not see your {device}. I keep looking.',
  cannotLook: 'Microsoft does not let me look right now. I keep trying; you can go on with **Next**.',
  cannotLookAt: 'As of {asOf, time, short} Microsoft does not let me look. I keep trying; you can go on with **Next**.',

  otherWay:
    'A new device of yours has appeared, but it is set up in another way, which manages all of it. Please stop here; IT can tell you what to do with it.',

  longWait:
    'Your {device} has not appeared for {minutes} minutes, and the records show no failed attempt. Please go back to step 4 and try once more, or let me tell IT.',
  longWaitUnread:
    'Your {device} has not appeared for {minutes} minutes, and I may not read the records of failed attempts. Please go back to step 4 and try once more, or let me tell IT.',
  failedAttempt: 'The records show a failed attempt at {at, time, short}. {reason}',

  authenticatorHere: 'Microsoft Authenticator is on your {device}. You can go on.',
  authenticatorPending: 'Microsoft Authenticator is on its way. Keep the {device} unlocked and tap **Install** when it asks.',
  authenticatorPendingAt:
    'As of {asOf, time, short} Microsoft Authenticator is still on its way. Keep the {device} unlocked and tap **Install** when it asks.',
  authenticatorFailed:
    'Microsoft Authenticator could not be installed. Often an own copy of it is in the way. Please do not delete it: open **Teams** and try to sign in with the copy you have, or let me tell IT, who check first that you can still sign in.',
  authenticatorNotAssigned:
    'Your company has not assigned Microsoft Authenticator to you, so it will not arrive by itself. That is for IT to change; I can tell them.',
  authenticatorUnknown:
    'I cannot see whether Microsoft Authenticator has arrived. If it is on your {device}, go on with **Next**.',

  appsWaiting:
    '{installed, plural, =0 {No work app is there yet} one {# work app is there} other {# work apps are there}}, {pending, plural, one {# is} other {# are}} on the way.',
  appsHere:
    '{installed, plural, =0 {No more work apps are waiting} one {# work app is there} other {# work apps are there}}. You can go on.',
  appsFailed: '{failed, plural, one {# work app} other {# work apps}} could not be installed. You can go on; IT can see why.',

  teamsWaiting: 'As soon as you are signed in to Teams on the {device}, I can see it here.',
  teamsUnseen: 'I cannot look it up right now. When Teams shows your chats on the {device}, send me **done**.',
  notRegistered:
    'As of {asOf, time, short} your {device} is not registered for sign-in yet. Open **Teams** on it, sign in, and give it a minute.',
  notCompliant:
    'Your {device} does not meet a company rule yet. Open **Teams** on it: it shows what to change. Then check again.',
  complianceGrace:
    'Your {device} does not meet a company rule yet, and you still have some time. Open **Teams** on it: it shows what to change.',
  complianceUnknown:
    'As of {asOf, time, short} your company has not finished checking your {device}. That can take a few minutes.',
  finishUnknown: 'I cannot look it up right now. If Teams shows your chats on the {device}, type **it works**.',

  'failure-authentication': 'Your sign-in did not work. Check your password and the confirmation, then go back to step 4.',
  'failure-authorization': 'Your account is not allowed to set up a device. IT can change that.',
  'failure-accountValidation': 'Setting up is not switched on for your account. IT can change that.',
  'failure-userValidation': 'Your account needs a licence first. IT can give you one.',
  'failure-deviceNotSupported': 'This {device} or its {system} version is not supported. Install the newest {system}, or ask IT.',
  'failure-inMaintenance': 'The service was being maintained. Please go back to step 4 in a while.',
  'failure-badRequest': 'Something went wrong on the way. Please go back to step 4 and try once more.',
  'failure-featureNotSupported': 'This way of setting up is not available for you. IT can tell you which one is.',
  'failure-enrollmentRestrictionsEnforced':
    'A company rule stops this {device}, for example because it is private or because of its {system} version. IT can change that.',
  'failure-clientDisconnected': 'The set-up was interrupted. Connect to a steady Wi-Fi and go back to step 4.',
  'failure-userAbandonment': 'The set-up was not finished. Please go back to step 4 and go through to the end.',
  'failure-unknown': 'The reason is not recorded. Please go back to step 4 and try once more, or let me tell IT.',
} as const;
