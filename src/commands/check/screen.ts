import type { Attachment } from 'botbuilder';
import { button } from '../../cards/button.ts';
import { plain } from '../../cards/plain.ts';
import { type ReadinessCheck, readinessCard, type ReadinessData } from '../../cards/readiness.ts';
import { countsOf, failingFirst } from '../../checks/tenant/readiness.ts';
import type { ToldTenantCheck, ToldTenantFinding } from '../../checks/tenant/tell-tenant-check.ts';
import type { Reader } from '../../dialogs/turn.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import { type Before, changedFrom } from './drift.ts';
import { text } from './text.ts';

type Say = Words<typeof text>;

export interface Readiness {
  /** In the order of the set-up. */
  checks: readonly ToldTenantCheck[];
  /** How many there will be in the end. */
  total: number;
  before: Before;
  /** What was asked for, as it is typed behind the command. */
  asked: string;
  now: Date;
}

/** Findings of one check that are shown; the others are counted. */
const mostFindings = 3;
/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;

/** Where there is more than a message holds, what matters least is left out, and how much that was is said. */
export function readinessScreen(readiness: Readiness, reader: Reader): Attachment {
  const say = wordsFor('command.check', text, reader.locale, reader.timeZone);
  const found = failingFirst(readiness.checks).filter(({ status }) => status !== 'pass');
  for (let most = found.length; ; most -= 1) {
    const card = readinessCard(dataOf(readiness, { shown: found.slice(0, most), left: found.slice(most), say, reader }));
    if (most <= 1 || Buffer.byteLength(JSON.stringify(card.content), 'utf16le') <= largest) return card;
  }
}

interface Drawing {
  shown: readonly ToldTenantCheck[];
  left: readonly ToldTenantCheck[];
  say: Say;
  reader: Reader;
}

function dataOf(readiness: Readiness, { shown, left, say, reader }: Drawing): ReadinessData {
  const { checks, total, before, asked, now } = readiness;
  const isDone = checks.length === total;
  const fine = checks.filter(({ status }) => status === 'pass');
  const [firstLeft] = left;
  return {
    locale: reader.locale,
    title: say('title'),
    counts: say('counts', { ...countsOf(checks.map(({ status }) => status)) }),
    progress: isDone ? '' : say('progress', { done: checks.length, total }),
    changes: isDone ? changesIn(checks, before, say) : '',
    sections: sectionsOf(shown, before, say),
    fine: fine.length === 0 ? '' : say('fine', { titles: fine.map((check) => nameOf(check, say)).join(' · ') }),
    left: firstLeft ? say('left', { count: left.length, id: firstLeft.id }) : '',
    freshness: say('freshness', { at: now }),
    typed: isDone ? say('typed', { again: `check ${asked}` }) : '',
    buttons: isDone ? [button(say('again'), 'command.check', { checks: asked, again: true })] : [],
  };
}

function changesIn(checks: readonly ToldTenantCheck[], before: Before, say: Say): string {
  if (!checks.some(({ id }) => id in before)) return '';
  const changed = checks.filter((check) => changedFrom(check, before) !== null);
  if (changed.length === 0) return say('unchanged');
  const better = changed.filter(({ status }) => status === 'pass').map(({ title }) => safe(title));
  const said = say('changed', { count: changed.length });
  return better.length === 0 ? said : [said, say('better', { titles: better.join('; ') })].join(' ');
}

const sections = [
  { status: 'fail', label: 'failing', tone: 'attention' },
  { status: 'warn', label: 'warnings', tone: 'warning' },
  { status: 'unknown', label: 'unseen', tone: 'default' },
] as const;

const sectionsOf = (shown: readonly ToldTenantCheck[], before: Before, say: Say): ReadinessData['sections'] =>
  sections.flatMap(({ status, label, tone }) => {
    const same = shown.filter((check) => check.status === status);
    return same.length === 0 ? [] : [{ label: say(label), tone, checks: same.map((check) => checkOf(check, before, say)) }];
  });

const nameOf = ({ title, id }: ToldTenantCheck, say: Say): string => say('name', { title: safe(title), id });

function checkOf(check: ToldTenantCheck, before: Before, say: Say): ReadinessCheck {
  const last = changedFrom(check, before);
  const found = check.findings.filter(({ status }) => status !== 'pass');
  return {
    title: nameOf(check, say),
    change: last === null ? '' : say('was', { before: last }),
    findings: found.slice(0, mostFindings).map((finding) => findingOf(finding, say)),
    why: safe(check.why),
    detail: detailOf(check, found.length - mostFindings, say),
  };
}

const findingOf = ({ finding, fix }: ToldTenantFinding, say: Say): ReadinessCheck['findings'][number] => ({
  text: safe(finding),
  fix: fix === '' ? '' : say('fix', { fix: safe(fix) }),
});

function detailOf({ id, link, usesBeta, findings: [worst] }: ToldTenantCheck, further: number, say: Say): string {
  const asOf = worst?.asOf ?? null;
  return [
    ...(further > 0 ? [say('more', { count: further, id })] : []),
    ...(asOf === null ? [] : [say('asOf', { at: new Date(asOf) })]),
    ...(usesBeta ? [say('beta')] : []),
    say('page', { link }),
  ].join(' · ');
}

const safe = (sentence: string): string => plain(sentence, 700);
