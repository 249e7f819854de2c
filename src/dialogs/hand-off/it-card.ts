import type { Attachment } from 'botbuilder';
import { type Button, button } from '../../cards/button.ts';
import { handOffReportCard } from '../../cards/hand-off-report.ts';
import { plain } from '../../cards/plain.ts';
import type { HandOff } from '../../store/store.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import type { Reader } from '../turn.ts';
import type { Report } from './report.ts';
import { text } from './text.ts';

type Say = Words<typeof text>;

/** What became of a hand-off, and whether its person heard of it. */
export interface Standing extends Pick<HandOff, 'id' | 'status' | 'settled'> {
  /** null: there was nothing to tell yet. */
  told: boolean | null;
}

export const justSent = (id: string): Standing => ({ id, status: 'open', settled: null, told: null });

/** What IT reads in its channel: the report, who takes care of it, and what can be said about it with one press. */
export function itCard(report: Report, standing: Standing, reader: Reader): Attachment {
  const { locale, title, name, address, asOf, sections, left } = report;
  const say = wordsFor('dialog.hand-off', text, locale, reader.timeZone);
  return handOffReportCard({
    locale,
    title,
    status: statusOf(standing, say, reader.timeZone),
    tone: tones[standing.status],
    told: standing.told === null ? '' : say(standing.told ? 'itTold' : 'itNotTold'),
    person: name,
    address,
    conversation: say('conversation'),
    sections: sections.map(({ title: about, lines, detail }) => ({ title: about, lines, detail })),
    left: left === 0 ? '' : say('left', { count: left }),
    asOf,
    typed: typed[standing.status] === null ? '' : say(typed[standing.status] ?? 'itPressOpen'),
    buttons: buttonsOf(standing, say),
  });
}

const tones = { open: 'attention', taken: 'accent', solved: 'good' } as const;
const typed = { open: 'itPressOpen', taken: 'itPressTaken', solved: null } as const;

function statusOf({ status, settled }: Standing, say: Say, zone: string): string {
  if (status === 'open' || !settled) return say('itOpen');
  const by = settled.by === '' ? say('itSomebody') : plain(settled.by);
  return say(status === 'taken' ? 'itTaken' : 'itSolved', { by, at: settled.at, zone });
}

function buttonsOf({ id, status }: Standing, say: Say): Button[] {
  const taken = button(say('onIt'), 'command.hand-off-status', { id, status: 'taken' });
  const solved = button(say('solved'), 'command.hand-off-status', { id, status: 'solved' });
  if (status === 'open') return [{ ...taken, style: 'positive' }, solved];
  return status === 'taken' ? [{ ...solved, style: 'positive' }] : [];
}
