/** Phrases of the answer to "why can't I sign in". `says…` list typed words. */
export const text = {
  lookingTitle: 'One moment, please',
  looking: 'I am looking at your account, your phone and your newest sign-ins.',

  leadFirst: 'Why you can’t sign in',
  leadThen: 'Then it may be this.',
  leadThenSure: 'Then it may be this. I can see it clearly.',
  leadThenAsk: 'Then let me ask you something else.',
  leadAnswered: 'Thank you. This is what your answer tells me.',
  leadSame: 'Still the same as at {since, time, short}.',
  leadChanged: 'Something has changed since {since, time, short}.',
  leadGone: 'Good news',

  pasted: 'What you sent means: {told}',

  goneTitle: 'What stopped you at {since, time, short} is gone',
  goneNext: 'Please sign in once more. If it fails, send me the words on the screen.',
  nothingNext: 'Try once more. If it fails again, send me the words or the number on the screen, or let me send it to IT.',
  allToldTitle: 'That is all I can see',
  allToldNext:
    'The reason must be something I cannot see from here. Send it to IT: they get everything I found, what I could not look at, and your answers.',

  checkedFoundToday: '{title}: as of {at, time, short}',
  checkedFoundOn: '{title}: as of {at, date, short}, {at, time, short}',
  checkedFine: 'Fine as of {at, time, short}: {titles}',
  checkedEnough: 'I did not look further, because this explains it.',
  checkedNoMore: 'I did not look further, because I was sure of what I found.',
  notSeen: '{titles}: {said}',

  yes: 'Yes',
  no: 'No',
  unsure: 'I’m not sure',
  notIt: 'That’s not it',
  again: 'Check again',
  doneAgain: 'I have done that: check again',
  tell: 'Send to IT',
  setUp: 'Set up my iPhone',
  securityInfo: 'Open my security info',
  resetPassword: 'Reset my password',
  unsureWord: 'not sure',
  typed: 'You can also type {words}.',
  link: 'Here it is: [{shown}]({url})',

  about: 'A sign-in that does not work',
  symptom: 'What the person reports',
  triedRejected: '{at, time, short}: I said “{told}” The person says that is not it.',
  triedAnswered:
    '{at, time, short}: I asked “{question}” The answer was {answer, select, yes {yes} no {no} other {that they cannot tell}}.',
  triedChecked: '{at, time, short}: I looked again.',

  // Words that mean the same, in small letters, with commas between.
  saysYes: 'yes, y, yep, yeah, yes it is, yes i do, yes i have, yes it does, ja',
  saysNo: 'no, nope, no it is not, no it isn’t, no i don’t, no i do not, no i have not, no it does not, nein',
  saysUnsure:
    'not sure, i am not sure, i’m not sure, im not sure, unsure, i don’t know, i dont know, i do not know, don’t know, dont know, no idea, maybe, where, where do i see that, where can i see that, how do i see that, weiß nicht',
  saysNotIt:
    'that’s not it, thats not it, that is not it, not it, no that’s not it, no thats not it, no that is not it, it is not that, it’s not that, its not that, something else, it is something else, that’s wrong, that is wrong, das ist es nicht',
  saysAgain:
    'check again, check, check now, check it again, look again, look, again, try again, have another look, i have done that, i have done it, i did that, i did it, i’ve done that, i’ve done it, nochmal',
  saysDone: 'done, done that, did it, did that, finished, i am done, i’m done, im done, fertig, erledigt',
  saysTell: 'send to it, send it to it, tell it, ask it, send this to it',
} as const;
