/** Phrases of the audit in the chat. Names come in as they are and are made safe there. */
export const text = {
  refused: 'The audit is for your admins. For your own sign-in, type **why can’t I sign in**.',
  cannotCheck: 'I cannot check right now whether you are an admin, so I show nothing. Please try again in a minute.',
  nobody: 'Nobody here has the address, id or name **{typed}**.',
  several: 'Several people fit **{typed}**. Type more of the name, or the whole address.',
  none: 'Nothing is written down{whom, select, somebody { about {name}} other {}} in the last 30 days.',
  title:
    '{whom, select, somebody {What was done by or about {name} in the last 30 days, newest first:} other {What was done in the last 30 days, newest first:}}',
  line: '- {at, date, short}, {at, time, short}: {actor}, {action}{about, select, somebody {, about {subject}} other {}}: {outcome, select, asked {asked} done {done} refused {refused} failed {failed} other {unknown}}{detail, select, none {} other { ({detail})}}',
  more: '{count, plural, one {# older line is} other {# older lines are}} not shown. **usher audit list** shows all of them.',
} as const;
