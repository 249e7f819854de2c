/** Phrases for taking work off a phone. `says…` list typed words. */
export const text = {
  title: 'Taking work off your iPhone or iPad',
  warning:
    'This cannot be undone. What is only in a work app on the phone is lost, and you cannot use work apps there afterwards. If something merely does not work, ask me or IT first: this rarely repairs it.',
  erased1: 'All work apps that your company installed, with everything in them',
  erased2: 'Your work accounts, passwords and certificates on the phone',
  erased3: 'The separate storage for work, with its keys',
  stays1: 'Your photos, messages, private apps and settings',
  stays2: 'Your own Apple account and iCloud',
  stays3: 'Work mail, chats and files that are in the cloud',
  stays4: 'Microsoft Authenticator keeps your private codes when you installed it yourself',
  goOn: 'Show me how',
  keep: 'Keep it',

  stepsTitle: 'How to take work off',
  stepsWarning: 'Save what you still need first. The last tap erases the work part at once.',
  step1: 'On the phone, open **Settings**, **General**, **VPN & Device Management**.',
  step2: 'Below **MANAGED ACCOUNT**, tap your work account.',
  step3: 'Scroll to the end and tap **Sign Out**. On some versions it is called **Remove Management**.',
  step4: 'Confirm it, with your passcode if you are asked.',
  step5: 'Look again: the work account is no longer listed, and the work apps are gone.',
  removed: 'I removed it',

  keptTitle: 'Nothing was changed',
  keptText: 'Everything on your phone stays as it is.',
  goneTitle: 'Work is off your phone',
  goneText: 'As of {asOf, time, short} your company no longer sees it. Your private things are where they were.',
  stillTitle: 'Your company still lists it',
  stillText:
    'As of {asOf, time, short} I still see “{name}”. If the work account is gone from **VPN & Device Management**, that is only the list: it follows within hours. If the account is still there, the last step is missing.',
  cannotTitle: 'I cannot look right now',
  cannotText:
    'Microsoft does not let me look at the moment. If the work account is gone from **VPN & Device Management**, you are done.',
  movedOnText: 'It goes on below.',
  typed: 'You can also type {words}.',

  saysGoOn: 'yes, y, show me how, go on, next, n, continue, ok',
  saysKeep: 'keep it, keep, no, cancel, back, stop',
  saysRemoved: 'i removed it, removed, done, next, gone, it is gone, ok',
} as const;
