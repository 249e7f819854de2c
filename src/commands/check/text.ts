/** Phrases of the checks of the tenant, for IT. */
export const text = {
  refused:
    'Checking how the company is set up is for your IT help desk. For your own phone, type **set up my iphone** or **why can’t I sign in**; to reach IT, type **tell IT**.',
  cannotCheck: 'I cannot check right now whether you belong to the help desk, so I did not look. Please try again in a minute.',
  unknown: 'I know no check called **{typed}**. Type **/check** to run all of them; the card has their names.',
  meant: 'I know no check called **{typed}**. Did you mean **/check {closest}**?',

  title: 'Is the tenant set up for phones?',
  counts:
    '{fail, plural, =0 {Nothing fails} one {# check fails} other {# checks fail}} · {warn, plural, =0 {no warnings} one {# warning} other {# warnings}} · {unknown} could not be told · {pass, plural, one {# is} other {# are}} fine',
  progress: 'I am still looking: {done} of {total} checks are through.',
  changed: '{count, plural, one {One check has} other {# checks have}} changed since your last look.',
  unchanged: 'Nothing has changed since your last look.',
  better: 'Better than last time: {titles}.',
  was: 'Changed since your last look: {before, select, pass {it was fine} warn {it was a warning} fail {it failed} other {it could not be told}}.',

  failing: 'Failing',
  warnings: 'Warnings',
  unseen: 'Could not be told',
  fine: 'Fine: {titles}',
  name: '{title} ({id})',
  fix: 'What to do: {fix}',
  more: '{count, plural, one {One more finding} other {# more findings}}: **/check {id}**',
  moreElsewhere:
    '{count, plural, one {One more finding does} other {# more findings do}} not fit in here. On the command line: usher check {id}',
  page: '[Microsoft’s page]({link})',
  asOf: 'As of {at, date, medium}, {at, time, short}',
  beta: 'Graph beta, which Microsoft may change',
  left: '{count, plural, one {One more check does} other {# more checks do}} not fit in here. Type **/check** and a name, such as **/check {id}**.',
  freshness: 'Looked at {at, date, medium}, {at, time, short}. Settings may be a minute old.',

  again: 'Check again',
  typed: 'You can also type **/{again}** to check again, or **/check** and the name of a check.',
} as const;
