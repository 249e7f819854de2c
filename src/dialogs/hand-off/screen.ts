import type { Attachment } from 'botbuilder';
import { button } from '../../cards/button.ts';
import { handOffCard } from '../../cards/hand-off.ts';
import { noticeCard } from '../../cards/notice.ts';
import { alternatives } from '../../texts/alternatives.ts';
import { wordsFor } from '../../texts/words.ts';
import type { Reader } from '../turn.ts';
import { asTyped } from '../typed-words.ts';
import { glanceOf } from './fit.ts';
import { type Report, reportBlocks } from './report.ts';
import { text } from './text.ts';

/** `copy`: IT has no channel. `failed`: the channel did not take it. */
export type HandOffPhase = 'ask' | 'copy' | 'failed' | 'sent' | 'not-sent';

export interface Shown {
  phase: HandOffPhase;
  report: Report;
  /** Whether the person asked for every line. */
  all: boolean;
}

type Label = Extract<keyof typeof text, 'send' | 'tryAgain' | 'all' | 'notNow' | 'fine'>;

/** What the person can do, by phase: verb's action and title. */
const actions: Readonly<Record<HandOffPhase, readonly (readonly [string, Label])[]>> = {
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
};

export function handOffScreen(shown: Shown, reader: Reader & { now: Date }): Attachment {
  const { phase } = shown;
  const say = wordsFor('dialog.hand-off', text, reader.locale, reader.timeZone);
  const { lines, folded } = linesFor(shown);
  const choices = [...actions[phase], ...(folded > 0 && phase === 'ask' ? ([['all', 'all']] as const) : [])];
  const buttons = choices.map(([action, label]) => button(say(label), `hand-off.${action}`));
  const [main] = buttons;
  if (main && phase !== 'copy') main.style = 'positive';
  const typed = choices.map(([, label]) => asTyped(say(label)));
  const [title, said] = titles[phase];
  return handOffCard({
    locale: reader.locale,
    title: say(title),
    text: phase === 'ask' && folded > 0 ? say('askAllText', { count: folded }) : say(said, { at: reader.now }),
    report: lines,
    more: folded > 0 ? say('folded', { count: folded }) : '',
    typed: typed.length > 0 ? say('typed', { words: alternatives(typed, reader.locale) }) : '',
    buttons,
  });
}

/** What stays of the question when it goes on further down. */
export function handOffLeftBehind({ locale }: Reader): Attachment {
  const say = wordsFor('dialog.hand-off', text, locale);
  return noticeCard({ locale, title: say('askTitle'), text: say('movedOnText'), typed: '', buttons: [] });
}

const titles = {
  ask: ['askTitle', 'askText'],
  copy: ['copyTitle', 'copyText'],
  failed: ['failedTitle', 'failedText'],
  sent: ['sentTitle', 'sentText'],
  'not-sent': ['notSentTitle', 'notSentText'],
} as const;

/** What is to be copied must be there as a whole. */
function linesFor({ phase, report, all }: Shown): { lines: string[]; folded: number } {
  if (phase === 'not-sent') return { lines: [], folded: 0 };
  const blocks = reportBlocks(report);
  const isWhole = all || phase === 'copy' || phase === 'failed';
  const shown = isWhole ? blocks.length : glanceOf(blocks);
  return { lines: blocks.slice(0, shown).flat(), folded: blocks.slice(shown).flat().length };
}
