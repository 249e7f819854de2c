/** The guide's own phrases; each step brings its own. Labels in bold are exactly as on the phone. `says…` list typed words. */
export const text = {
  deviceTitle: 'Let us set up your phone for work',
  deviceText: 'Best keep this chat open on a computer and have the phone in your hand. Which one is it?',
  deviceWhere: 'It takes about 15 minutes, and you can pause at any time.',
  iPhone: 'iPhone',
  iPad: 'iPad',

  versionTitle: 'Which {system} version does your {device} have?',
  versionText: 'Some words on the {device} depend on it, and a few versions need another way.',
  versionWhere: 'On the {device}: **Settings**, **General**, **About**. The number is next to **{system} Version**.',
  versionUnknown: 'I don’t know',
  whereTitle: 'Here is where to read it',
  whereText: 'Open **Settings**, tap **General**, then **About**, and read the number next to **{system} Version**.',
  whereHint: 'If you cannot find it, we go on without it.',
  whereSkip: 'I cannot find it',

  tooOldTitle: '{system} {version} is too old for this',
  tooOldText:
    'Setting up your {device} needs {system} {minimum} or later. Open **Settings**, **General**, **Software Update** and install the newest version, then tell me the new number. If your {device} offers none, your IT help desk knows another way for you.',
  updated: 'I have updated',

  quirkTitle: 'One thing to know about {system} {version}',
  'quirk-no-codes':
    'This version cannot take the confirmation by text message or call on the same {device} while it is being set up. Update {system} first, or confirm your sign-in with an app on another device. IT can also give you a Temporary Access Pass.',
  'quirk-no-texts':
    'This version cannot take the confirmation by text message while it is being set up. Update {system} first, or choose a call when you are asked to confirm it is you.',
  'quirk-soon-too-old':
    'It still works, but Microsoft is about to ask for {system} {coming}, and your company may do so already. If your {device} offers an update, install it first: **Settings**, **General**, **Software Update**.',

  checkingTitle: 'One moment, please',
  checking: 'I am checking that your account is ready.',
  preFlightTitle: '{count, plural, one {One thing is missing} other {# things are missing}}',
  preFlightIntro:
    'This is not your fault, and you cannot repair it yourself. I can tell IT exactly what I found, and you can come back when it is done. Checked at {at, time, short}.',
  ready: 'I checked your account at {at, time, short}: everything is ready.',
  readyFrom:
    'I checked your account at {at, time, short}: everything is ready. Your company asks for {system} {minimum} or later, so look under **Settings**, **General**, **About** first.',
  readyNote: 'Your account is ready. Please note: {note}',
  notChecked: 'I could not check this: {titles}. That does not stop you.',
  notCheckedMany:
    'I could not check {count} things about your account. That does not stop you, and if a step fails I can tell IT.',
  stillMissing: 'Something is still missing on IT’s side, so a step may fail: {titles}.',
  goOn: 'Go on',
  goOnAnyway: 'Go on anyway',
  checkAgain: 'Check again',
  tellIt: 'Tell IT',

  alreadyTitle: 'Your {device} is already there',
  alreadyReadyToday:
    'Your {device} “{name}” is set up since {at, time, short}, and everything is in order. Do you want to set up another one?',
  alreadyReadyOn:
    'Your {device} “{name}” is set up since {at, date, short}, and everything is in order. Do you want to set up another one?',
  alreadyReady: 'Your {device} “{name}” is set up, and everything is in order. Do you want to set up another one?',
  alreadyOpenToday:
    'I can see your {device} “{name}” since {at, time, short}. It is not quite finished: the next step is “{step}”.',
  alreadyOpenOn: 'I can see your {device} “{name}” since {at, date, short}. It is not quite finished: the next step is “{step}”.',
  alreadyOpen: 'I can see your {device} “{name}”. It is not quite finished: the next step is “{step}”.',
  anotherPhone: 'It is another device',
  allIsWell: 'All is well',

  resumeTitle: 'Welcome back',
  resumeText: 'You were setting up your {device}, at step {number} of {count}: {step}.',
  goOnAt: 'Go on at step {number}',
  startOver: 'Start over',

  next: 'Next',
  back: 'Back',
  stuck: 'I’m stuck',
  stuckWord: 'stuck',
  allSteps: 'All steps',
  checkNow: 'Check now',
  done: 'Done',
  finish: 'It works for me',
  returnTo: 'Back to step {number}',
  signInHelp: 'Why can’t I sign in?',
  typed: 'You can also type {words}.',
  typedNumber: 'Type a number, or {words}.',
  pictureOf: 'What your {device} shows: {step}',

  stuckTitle: 'Step {number}: what is the matter?',
  stuckText: 'Choose what fits best. If nothing does, a person in IT can help.',
  allStepsTitle: 'All steps for your {device}',
  movedOn: 'Step {number} of {count}: {step}',
  movedOnText: 'It goes on below.',
  pausedText: 'Paused here. Type **set up my {device}** to go on.',

  doneTitle: 'Your {device} is ready for work',
  doneText:
    'Open your work apps; they sign you in by themselves. More apps may arrive during the day, and your private things are where they were.',
  doneUnproved:
    'You say that it works, so we are through. I could not see all of it from here. If an app asks you to sign in again, type **why can’t I sign in**.',
  factPhone: 'Your {device}',
  factSeenToday: 'I can see it since {at, time, short}',
  factSeenOn: 'I can see it since {at, date, short}',
  factSeen: 'I can see it',
  factAuthenticator: 'Microsoft Authenticator',
  factInstalled: 'Installed',
  factRegistered: 'Sign-in',
  factRegisteredYes: 'Registered for your work account',
  factCompliance: 'Company rules',
  factCompliant: 'All met',

  itAbout: 'Setting up an {device} for work',
  itPlace: 'Where they are',
  itVersion: 'Before the first step, {device} with {system} {version}.',
  itNoVersion: 'Before the first step, {device}; the version is not known.',
  itStep: 'Step {number} of {count}, “{step}”, {device} with {system} {version}.',
  itStepNoVersion: 'Step {number} of {count}, “{step}”, {device}; the version is not known.',
  itSeen: 'What I told the person',
  itTrouble: 'What the person reports',
  itAuthenticatorFailed:
    'Check that Authenticator is assigned as required with a user licence. Let an own copy be deleted only when another sign-in method is registered.',

  takeYourTime: 'You are welcome. When you are through with this step, type **next**.',

  // Words that mean the same, in small letters, with commas between.
  saysNext:
    'next, nxt, netx, nex, next step, whats next, what’s next, what is next, what now, and now, now what, n, ok, okay, k, done, did it, did that, yes, yep, y, ready, continue, go on, got it, skip, weiter, fertig, ja',
  saysBack: 'back, go back, b, previous, zurück',
  saysStuck:
    'stuck, i’m stuck, im stuck, i am stuck, problem, i have a problem, error, it does not work, it doesn’t work, it doesnt work, does not work, doesn’t work, doesnt work, not working, it is not working, something is wrong, something went wrong, i don’t see it, i dont see it, i can’t find it, i cant find it, i cannot find it, no, nope, ich komme nicht weiter, geht nicht, es geht nicht, nein',
  saysAllSteps: 'all steps, steps, overview, list',
  saysCheckNow: 'check, check now, check again, look, again',
  saysDone: 'done, finished, ready, i am done, i’m done, im done, fertig',
  saysTellIt: 'tell it, send it to it, ask it',
  saysFinish: 'it works, it works now, it works for me, works',
  saysVersionUnknown: 'i don’t know, i dont know, i do not know, don’t know, dont know, no idea, not sure, where',
  saysVersionSkip: 'skip, i cannot find it, i can’t find it, i don’t know, i dont know',
  saysYes: 'yes, y, yes please, sure',
  saysNo: 'no, nope, no thanks',
  saysGoOn: 'go on, go on anyway, continue, next, n, yes, y, ok, okay, weiter, start anyway',
  saysIPhone: 'iphone, an iphone, phone, my iphone, i have an iphone, i use an iphone, it is an iphone, it’s an iphone',
  saysIPad: 'ipad, an ipad, tablet, my ipad, i have an ipad, i use an ipad, it is an ipad, it’s an ipad, its an ipad',
} as const;

export type GuideText = typeof text;
