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

/** Findings of one check that are shown, as far as they fit: beside other checks, and alone. */
const findingsBeside = [3, 1];
const findingsAlone = [20, 12, 8, 5, 3, 1];
/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;

/** Where there is more than a message holds, what matters least is left out, and how much that was is said. */
export function readinessScreen(readiness: Readiness, reader: Reader): Attachment {
  const say = wordsFor('command.check', text, reader.locale, reader.timeZone);
  const found = failingFirst(readiness.checks).filter(({ status }) => status !== 'pass');
  const draw = (checks: number, findings: number): Attachment =>
    readinessCard(dataOf(readiness, { shown: found.slice(0, checks), left: found.slice(checks), findings, say, reader }));
  for (const findings of readiness.total === 1 ? findingsAlone : findingsBeside) {
    const card = draw(found.length, findings);
    if (fits(card)) return card;
  }
  for (let checks = found.length - 1; checks > 1; checks -= 1) {
    const card = draw(checks, 1);
    if (fits(card)) return card;
  }
  return draw(1, 1);
}

const fits = ({ content }: Attachment): boolean => Buffer.byteLength(JSON.stringify(content), 'utf16le') <= largest;

interface Drawing {
  shown: readonly ToldTenantCheck[];
  left: readonly ToldTenantCheck[];
  /** At most so many of each check. */
  findings: number;
  say: Say;
  reader: Reader;
}

function dataOf(readiness: Readiness, drawing: Drawing): ReadinessData {
  const { checks, total, before, asked, now } = readiness;
  const { left, say, reader } = drawing;
  const isDone = checks.length === total;
  const fine = checks.filter(({ status }) => status === 'pass');
  const [firstLeft] = left;
  return {
    locale: reader.locale,
    title: say('title'),
    counts: say('counts', { ...countsOf(checks.map(({ status }) => status)) }),
    progress: isDone ? '' : say('progress', { done: checks.length, total }),
    changes: isDone ? changesIn(checks, before, say) : '',
    sections: sectionsOf(drawing, readiness),
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

const sectionsOf = (drawing: Drawing, readiness: Readiness): ReadinessData['sections'] =>
  sections.flatMap(({ status, label, tone }) => {
    const same = drawing.shown.filter((check) => check.status === status);
    if (same.length === 0) return [];
    return [{ label: drawing.say(label), tone, checks: same.map((check) => checkOf(check, drawing, readiness)) }];
  });

const nameOf = ({ title, id }: ToldTenantCheck, say: Say): string => say('name', { title: safe(title), id });

function checkOf(check: ToldTenantCheck, { findings, say }: Drawing, { before, total }: Readiness): ReadinessCheck {
  const last = changedFrom(check, before);
  const found = check.findings.filter(({ status }) => status !== 'pass');
  const count = Math.max(0, found.length - findings);
  const further = count === 0 ? [] : [say(total === 1 ? 'moreElsewhere' : 'more', { count, id: check.id })];
  return {
    title: nameOf(check, say),
    change: last === null ? '' : say('was', { before: last }),
    findings: found.slice(0, findings).map((finding) => findingOf(finding, say)),
    why: safe(check.why),
    detail: [...further, ...sourceOf(check, say)].join(' · '),
  };
}

const findingOf = ({ finding, fix }: ToldTenantFinding, say: Say): ReadinessCheck['findings'][number] => ({
  text: safe(finding),
  fix: fix === '' ? '' : say('fix', { fix: safe(fix) }),
});

function sourceOf({ link, usesBeta, findings: [worst] }: ToldTenantCheck, say: Say): string[] {
  const asOf = worst?.asOf ?? null;
  return [
    ...(asOf === null ? [] : [say('asOf', { at: new Date(asOf) })]),
    ...(usesBeta ? [say('beta')] : []),
    say('page', { link }),
  ];
}

const safe = (sentence: string): string => plain(sentence, 700);
