/** Phrases of looking at somebody else's sign-in. `says…` list typed words. */
export const text = {
  whom: 'Whom shall I look at? Type **/diagnose** and their work address or name.',
  refused:
    'Only your IT help desk can look at other people’s sign-ins. For your own, type **why can’t I sign in**; to reach them, type **tell IT**.',
  cannotCheck: 'I cannot check right now whether you belong to the help desk, so I did not look. Please try again in a minute.',
  nobody: 'I found nobody called **{typed}** here. Please check the spelling, or type the whole work address.',
  elsewhere:
    '**{typed}** belongs to another organisation: {domain} is no domain of yours. Only their own IT can see why they cannot sign in.',
  guest: '**{name}** is a guest here. Guests sign in at their own organisation, so only its IT can see why that fails.',

  severalTitle: 'Whom do you mean?',
  several: 'I found these people. Choose one.',
  severalMore: 'I found more people than I can show. Choose one, or type **/diagnose** and more of the name or the address.',
  person: '{name} ({address})',
  typedNumbers: 'You can also type the number: {people}.',
  numbered: '**{number}** {name} ({address})',

  lookingTitle: 'One moment, please',
  looking: 'I am looking at the account, the phone and the newest sign-ins of {name}.',

  more: '{count, plural, one {One more thing does} other {# more things do}} not fit in here.',

  told: 'I told {name} that you looked.',
  toldBefore: 'I told {name} already that you looked.',
  notTold: 'I have no chat with {name} yet, so I could not tell them that you looked. I will when they write to me.',
  blindNotTold: 'I could read nothing, so there was nothing to tell {name}.',

  again: 'Check again',
  advise: 'Tell the person what to do',
  typed: 'You can also type {words}.',
  saysAgain: 'check again, check, check now, look again, again',
  saysAdvise: 'tell the person what to do, tell the person, tell them, tell them what to do',

  accountOn: '{address} · account on',
  accountOff: '{address} · account switched off',
  accountUnknown: '{address} · state of the account unknown',

  advised: 'I sent {name} this: {cause} **What to do now:** {next}',
  notAdvised: 'I could not reach {name} in a chat of their own. Please tell them yourself: {cause} **What to do now:** {next}',
  changed: 'That has changed meanwhile, so I sent nothing. This is how it looks now.',

  /** To the person who was looked at. */
  lookedAt:
    '{by} from IT looked at why you can’t sign in ({at, date, short}, {at, time, short}). You can see it for yourself at any time: type **why can’t I sign in**.',
  lookedAtByIt:
    'Your IT help desk looked at why you can’t sign in ({at, date, short}, {at, time, short}). You can see it for yourself at any time: type **why can’t I sign in**.',
  advice:
    '{by} from IT looked at why you can’t sign in, and asks me to tell you this. {cause} **What to do now:** {next} To look again, type **why can’t I sign in**.',
  adviceByIt:
    'Your IT help desk looked at why you can’t sign in, and asks me to tell you this. {cause} **What to do now:** {next} To look again, type **why can’t I sign in**.',
} as const;
