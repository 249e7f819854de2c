import type { Attachment } from 'botbuilder';
import { noticeCard } from '../../cards/notice.ts';
import { plain } from '../../cards/plain.ts';
import { type ProbeFinding, probeResultCard, type ProbeResultData } from '../../cards/probe-result.ts';
import type { ProbeResult, RuleResult } from '../../discovery/verdict.ts';
import type { Reader } from '../../dialogs/turn.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import { text } from './text.ts';

type Say = Words<typeof text>;

/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;

export function lookingAtScreen(domain: string, { locale }: Reader): Attachment {
  const say = wordsFor('command.probe', text, locale);
  const looking = say('looking', { domain: plain(domain, 253) });
  return noticeCard({ locale, title: say('lookingTitle'), text: looking, typed: '', buttons: [] });
}

/** Where there is more than a message holds, the findings that matter least are left out, and how many is said. */
export function probeScreen(result: ProbeResult, reader: Reader): Attachment {
  const say = wordsFor('command.probe', text, reader.locale, reader.timeZone);
  // What was not reached has nothing to tell.
  const others = result.rules.filter((rule) => rule.id !== result.cause && rule.outcome !== 'pass' && !isUnreached(rule));
  for (let most = others.length; ; most -= 1) {
    const card = probeResultCard({ ...dataOf(result, say), locale: reader.locale, ...othersOf(others, most, { say, result }) });
    if (most <= 0 || Buffer.byteLength(JSON.stringify(card.content), 'utf16le') <= largest) return card;
  }
}

const isUnreached = ({ outcome, fix }: RuleResult): boolean => outcome === 'unknown' && fix === '';

function othersOf(
  others: readonly RuleResult[],
  most: number,
  { say, result }: { say: Say; result: ProbeResult },
): Pick<ProbeResultData, 'others' | 'left'> {
  const count = others.length - most;
  return {
    others: others.slice(0, most).map((rule) => findingOf(rule, say)),
    left: count === 0 ? '' : say('left', { count, domain: safe(result.domain) }),
  };
}

const tones = { pass: 'good', warn: 'warning', fail: 'attention', unknown: 'default' } as const;
const whos = { all: 'all', 'ios-before-18.2': 'old', 'ios-27': 'new', unknown: 'affectsUnknown' } as const;

function dataOf(result: ProbeResult, say: Say): Omit<ProbeResultData, 'others' | 'left'> {
  const { domain, verdict, affected, cause, rules, employeeSees, expectedFile, asOf } = result;
  const isSome = verdict === 'fail' && affected !== 'all' && affected !== 'unknown';
  const name = safe(domain);
  return {
    title: name,
    verdict: say(isSome ? 'failSome' : verdict),
    tone: tones[verdict],
    affected: affected === 'nobody' ? '' : say('affected', { who: say(whos[affected]) }),
    cause: rules.filter(({ id, outcome }) => id === cause && outcome !== 'pass').map((rule) => findingOf(rule, say)),
    sees: employeeSees === null ? '' : say('sees', { sentence: safe(employeeSees) }),
    fileLabel: say('file', { domain: name }),
    file: verdict === 'pass' ? '' : copyable(expectedFile),
    fine: listed(
      'fine',
      rules.filter(({ outcome }) => outcome === 'pass'),
      say,
    ),
    unreached: listed('unreached', rules.filter(isUnreached), say),
    freshness: say('freshness', { at: new Date(asOf) }),
    typed: say('typed', { domain: name }),
  };
}

/** On one line, because a chat keeps no indentation; it means the same. Without a link in it, so that it is copied as it is. */
const copyable = (file: string): string => plain(JSON.stringify(JSON.parse(file)), 1000);

const findingOf = ({ id, outcome, title, detail, why, fix }: RuleResult, say: Say): ProbeFinding => ({
  title: say('finding', { outcome, title: safe(title), id }),
  detail: safe(detail),
  why: outcome === 'fail' && why !== '' ? say('why', { why: safe(why) }) : '',
  fix: fix === '' ? '' : say('fix', { fix: safe(fix) }),
});

const listed = (key: 'fine' | 'unreached', rules: readonly RuleResult[], say: Say): string =>
  rules.length === 0 ? '' : say(key, { ids: rules.map(({ id }) => id).join(', ') });

const safe = (sentence: string): string => plain(sentence, 700);
