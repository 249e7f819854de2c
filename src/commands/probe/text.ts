/** Phrases of the look at a domain, for IT. */
export const text = {
  which: 'Which domain shall I look at? Type **/probe** and the part of your addresses after the @.',
  refused:
    'Looking at domains is for your IT help desk. For your own phone, type **set up my iphone** or **why can’t I sign in**; to reach IT, type **tell IT**.',
  cannotCheck: 'I cannot check right now whether you belong to the help desk, so I did not look. Please try again in a minute.',
  waitPerson:
    'You have looked at several domains just now. Please wait {seconds, plural, one {a second} other {# seconds}}; what I have looked at already, I can show at once.',
  waitTenant:
    'Many domains are being looked at just now. Please try again in {seconds, plural, one {a second} other {# seconds}}.',

  lookingTitle: 'One moment, please',
  looking: 'I am asking {domain} as an iPhone and as an iPad do. That takes ten seconds at most.',

  pass: 'A phone can start here.',
  warn: 'A phone can start here, but there is something to mend.',
  fail: 'A phone cannot start here.',
  failSome: 'Some phones cannot start here.',
  unknown: 'This could not be told for certain.',
  affected: 'Affected: {who}.',
  all: 'all iPhones and iPads',
  old: 'iOS and iPadOS before 18.2 for certain; newer ones too, unless Apple’s fallback is set up, which cannot be tested from outside',
  new: 'iOS and iPadOS 27',
  affectsUnknown: 'not known',

  finding: '{outcome, select, fail {Fails} warn {Warning} unknown {Could not be told} other {Good to know}}: {title} ({id})',
  why: 'Why: {why}',
  fix: 'What to do: {fix}',
  sees: 'The employee sees: {sentence}',
  file: 'The file to publish at https\\://{domain}/.well-known/com.apple.remotemanagement, with Content-Type: application/json',
  fine: 'Fine: {ids}',
  unreached: 'Not reached: {ids}',
  left: '{count, plural, one {One more finding does} other {# more findings do}} not fit in here. On the command line: usher probe {domain}',
  freshness: 'Looked at {at, date, medium}, {at, time, short}. I keep an answer for ten minutes.',
  typed: 'To look again after that, type **/probe {domain}**.',
} as const;
