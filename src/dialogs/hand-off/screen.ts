import type { Attachment } from 'botbuilder';
import { button } from '../../cards/button.ts';
import { handOffCard } from '../../cards/hand-off.ts';
import { handOffReportCard } from '../../cards/hand-off-report.ts';
import { noticeCard } from '../../cards/notice.ts';
import { plain } from '../../cards/plain.ts';
import { alternatives } from '../../texts/alternatives.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import type { Matter, MatterLine } from '../matter.ts';
import { asTyped } from '../typed-words.ts';
import { text } from './text.ts';

/** `copy`: IT has no channel. `failed`: the channel did not take it. */
export type HandOffPhase = 'ask' | 'copy' | 'failed' | 'sent' | 'not-sent';

/** The report and who it is about; exactly this is shown to the person and sent to IT. */
export interface Report {
  matter: Matter;
  person: { name: string; address: string };
}

export interface Reader {
  locale: string;
  timeZone: string;
  now: Date;
}

/** What the person can do, by phase: verb's action and title. */
export const actions = {
  ask: [
    ['send', 'send'],
    ['cancel', 'notNow'],
  ],
  failed: [
    ['send', 'tryAgain'],
    ['cancel', 'notNow'],
  ],
  copy: [['cancel', 'fine']],
  sent: [],
  'not-sent': [],
} as const satisfies Record<HandOffPhase, readonly (readonly [string, keyof typeof text])[]>;

export function handOffScreen(phase: HandOffPhase, report: Report, reader: Reader): Attachment {
  const words = wordsFor('dialog.hand-off', text, reader.locale, reader.timeZone);
  const [title, said] = titles[phase];
  const buttons = actions[phase].map(([action, label]) => button(words(label), `hand-off.${action}`));
  const [main] = buttons;
  if (main && phase !== 'copy') main.style = 'positive';
  const typed = actions[phase].map(([, label]) => asTyped(words(label)));
  const list = alternatives(typed, reader.locale);
  return handOffCard({
    locale: reader.locale,
    title: words(title),
    text: words(said, { at: reader.now }),
    report: phase === 'not-sent' ? [] : linesOf(report, reader),
    typed: typed.length > 0 ? words('typed', { words: list }) : '',
    buttons,
  });
}

/** What stays of the question when it goes on further down. */
export function handOffLeftBehind({ locale }: Reader): Attachment {
  const words = wordsFor('dialog.hand-off', text, locale);
  return noticeCard({ locale, title: words('askTitle'), text: words('movedOnText'), typed: '', buttons: [] });
}

const titles = {
  ask: ['askTitle', 'askText'],
  copy: ['copyTitle', 'copyText'],
  failed: ['failedTitle', 'failedText'],
  sent: ['sentTitle', 'sentText'],
  'not-sent': ['notSentTitle', 'notSentText'],
} as const;

function linesOf({ matter, person }: Report, { locale, timeZone }: Reader): string[] {
  const words = wordsFor('dialog.hand-off', text, locale, timeZone);
  return [
    words('reportTitle', { about: matter.about }),
    ...(person.name === '' ? [] : [words('linePerson', { name: plain(person.name) })]),
    ...(person.address === '' ? [] : [words('lineAddress', { address: plain(person.address) })]),
    ...matter.lines.flatMap((line) => [
      words('line', { title: line.title, text: toldText(line, words) }),
      ...(line.fix === '' ? [] : [words('lineFix', { fix: line.fix })]),
    ]),
    words('asOf', { at: new Date(matter.asOf), zone: timeZone }),
  ];
}

/** A finding is worded for the person; IT gets its own words beside it. */
const toldText = ({ text: said, fix, told = true }: MatterLine, words: Words<typeof text>): string =>
  fix === '' || !told ? said : words('told', { text: said });

/** What IT reads in its channel. */
export function reportCard({ matter, person }: Report, { locale, timeZone }: Reader): Attachment {
  const words = wordsFor('dialog.hand-off', text, locale, timeZone);
  return handOffReportCard({
    locale,
    title: words('reportTitle', { about: matter.about }),
    person: plain(person.name),
    address: plain(person.address),
    conversation: words('conversation'),
    findings: matter.lines.map((line) => ({ title: line.title, text: toldText(line, words), fix: line.fix })),
    asOf: words('asOf', { at: new Date(matter.asOf), zone: timeZone }),
  });
}
