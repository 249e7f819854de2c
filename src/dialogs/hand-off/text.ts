/** The hand-off's phrases. `says…` list typed words. */
export const text = {
  askTitle: 'Shall I tell your IT help desk?',
  askText: 'They get exactly the lines below, and nothing is sent before you say so.',
  askAllText:
    'They get exactly the lines below and {count, plural, one {one more} other {# more}}, and nothing is sent before you say so.',
  copyTitle: 'For your IT help desk',
  copyText:
    'I have no way to reach your IT help desk from here. Please copy the lines below and send them the way you usually do.',
  failedTitle: 'It did not get through',
  failedText: 'I could not reach your IT help desk just now, and nothing was sent. Try again, or copy the lines below to them.',
  sentTitle: 'IT has it',
  sentText:
    'I sent this at {at, time, short}. I tell you here when somebody takes it, and **my request** shows how far it is. If it is urgent, call your IT help desk the way you usually do.',
  notSentTitle: 'Nothing was sent',
  notSentText: 'Your IT help desk has not been told. Type **tell it** whenever you want that.',

  movedOnText: 'It goes on below.',

  send: 'Send to IT',
  tryAgain: 'Try again',
  all: 'Show every line',
  notNow: 'Not now',
  fine: 'All right',
  typed: 'You can also type {words}.',
  folded: '{count, plural, one {One more line} other {# more lines}}',

  reportTitle: '{about}: a person asks for help',
  conversation: 'A personal chat with this person in Teams.',
  linePerson: 'Your name: {name}',
  lineAddress: 'Your address: {address}',
  lineWhere: 'Where to answer: {where}',
  line: '{title}: {text}',
  told: 'The person was told: {text}',
  notTold: 'The person was not told yet: {text}',
  lineFix: 'Advice to IT: {fix}',
  requestId: 'Request id {id}',
  unseen: 'Could not be looked at: {titles}',
  tried: 'What was tried',
  left: '{count, plural, one {One more thing does} other {# more things do}} not fit in here.',
  asOf: 'As of {at, date, short}, {at, time, short} ({zone}).',
  nothingKnown: 'Wants to talk to a person',
  nothingKnownText: 'Usher has found nothing in particular.',
  general: 'Work on a phone',

  // On the card in IT's channel.
  onIt: 'I am on it',
  solved: 'Solved',
  itPressOpen: 'Press **I am on it** or **Solved** below, and I tell the person.',
  itPressTaken: 'Press **Solved** below when it works again, and I tell the person.',
  itOpen: 'Nobody has taken this yet.',
  itTaken: '{by} is on it since {at, date, short}, {at, time, short} ({zone}).',
  itSolved: 'Solved. {by} said so on {at, date, short}, {at, time, short} ({zone}).',
  itSomebody: 'Somebody from IT',
  itTold: 'The person knows.',
  itNotTold: 'I could not tell the person just now. They hear it when they next write to me.',

  saysSend: 'send to it, send, send it, yes, y, ok, okay, do it, tell it, try again, again',
  saysAll: 'show every line, every line, show all, show everything, all lines, show more, more',
  saysNotNow: 'not now, next, go on, continue, skip, no, n, cancel, back, all right, ok, okay, done, thanks, fine',
} as const;

/** What the person hears of their hand-off. */
export const statusText = {
  taken: '{by} from IT is looking at it. There is nothing you need to do now.',
  takenByIt: 'Your IT help desk is looking at it. There is nothing you need to do now.',
  solved:
    '{by} from IT says it is solved. If it still does not work, type **why can’t I sign in**; to write to IT again, type **tell it**.',
  solvedByIt:
    'IT says it is solved. If it still does not work, type **why can’t I sign in**; to write to IT again, type **tell it**.',

  none: 'You have sent nothing to IT through me lately. To do that, type **tell it**.',
  request: '{about}, sent to IT on {at, date, short}, {at, time, short}: {became}',
  open: 'Nobody has taken it yet. I tell you here when somebody does. If it is urgent, call your IT help desk the way you usually do.',
} as const;
