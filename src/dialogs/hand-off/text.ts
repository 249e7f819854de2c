/** The hand-off's phrases. `says…` list typed words. */
export const text = {
  askTitle: 'Shall I tell your IT help desk?',
  askText: 'They get exactly the lines below, and nothing is sent before you say so.',
  copyTitle: 'For your IT help desk',
  copyText:
    'I have no way to reach your IT help desk from here. Please copy the lines below and send them the way you usually do.',
  failedTitle: 'It did not get through',
  failedText: 'I could not reach your IT help desk just now, and nothing was sent. Try again, or copy the lines below to them.',
  sentTitle: 'IT has it',
  sentText:
    'I sent the lines below at {at, time, short}. Your IT help desk has your name with them, so they can write to you in Teams. If it is urgent, call them the way you usually do.',
  notSentTitle: 'Nothing was sent',
  notSentText: 'Your IT help desk has not been told. Type **tell it** whenever you want that.',

  movedOnText: 'It goes on below.',

  send: 'Send to IT',
  tryAgain: 'Try again',
  notNow: 'Not now',
  fine: 'All right',
  typed: 'You can also type {words}.',

  reportTitle: '{about}: a person asks for help',
  conversation: 'A personal chat with this person in Teams.',
  linePerson: 'Your name: {name}',
  lineAddress: 'Your address: {address}',
  line: '{title}: {text}',
  told: 'The person was told: {text}',
  lineFix: 'Advice to IT: {fix}',
  asOf: 'As of {at, date, short}, {at, time, short} ({zone}).',
  nothingKnown: 'Wants to talk to a person',
  nothingKnownText: 'Usher has found nothing in particular.',
  general: 'Work on a phone',

  saysSend: 'send to it, send, send it, yes, y, ok, okay, do it, tell it, try again, again',
  saysNotNow: 'not now, next, go on, continue, skip, no, n, cancel, back, all right, ok, okay, done, thanks, fine',
} as const;
