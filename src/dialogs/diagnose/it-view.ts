import { plain } from '../../cards/plain.ts';
import type { Diagnosis, Finding, Unseen } from '../../diagnosis/diagnosis.ts';
import { rules } from '../../diagnosis/index.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import type { Reader } from '../turn.ts';
import { text } from './it-text.ts';

/** A diagnosis in the words of IT, safe for a card: names from Graph have gone through `plain`. */
export interface ItView {
  headline: string;
  findings: ItFinding[];
  unknown: { title: string; text: string; detail: string }[];
  /** May be empty, like `notLookedAt`. */
  clear: string;
  notLookedAt: string;
  /** How old all this may be. */
  freshness: string;
}

export interface ItFinding {
  title: string;
  /** What exactly, and where to change it. */
  text: string;
  /** What to ask where Usher is not sure; may be empty. */
  ask: string;
  /** As of when, code, ids and where it was read. */
  evidence: string;
}

type Say = Words<typeof text>;

/** What IT reads of a diagnosis. `reader` is the one from IT. */
export function itViewOf(diagnosis: Diagnosis, { locale, timeZone }: Reader): ItView {
  const say = wordsFor('dialog.diagnose.it', text, locale, timeZone);
  const [first] = diagnosis.findings;
  return {
    headline: first ? titleOf(first, say) : say(nothingFound(diagnosis)),
    findings: diagnosis.findings.map((finding) => findingOf(finding, say)),
    unknown: unknownOf(diagnosis.unknown, say),
    clear: listed('clear', ruleIds(diagnosis.clear), say),
    notLookedAt: listed('notLookedAt', diagnosis.notLookedAt, say),
    freshness: diagnosis.freshness,
  };
}

/** What IT calls a rule; a rule without a name of its own is called by its id. */
const nameOf = (rule: string, say: Say): string => (rule in text ? say(rule as keyof typeof text) : rule);

const titleOf = ({ confidence, rule }: Finding, say: Say): string =>
  say('found', { confidence: say(confidence), name: nameOf(rule, say) });

function nothingFound({ unknown, clear }: Diagnosis): 'nothing' | 'unseen' | 'blind' {
  if (unknown.length === 0) return 'nothing';
  return clear.length === 0 ? 'blind' : 'unseen';
}

const findingOf = (finding: Finding, say: Say): ItFinding => ({
  title: titleOf(finding, say),
  text: safe(finding.forIt),
  ask: askOf(finding, say),
  evidence: evidenceOf(finding, say).join(' · '),
});

function askOf({ question }: Finding, say: Say): string {
  if (!question) return '';
  const { text: asked, yes, no } = question;
  return say('ask', { question: safe(asked), yes: safe(yes.forIt), no: safe(no.forIt) });
}

const ids = ['code', 'app', 'requestId', 'correlationId'] as const;

/** Stands in evidence where a log said nothing. */
const nothing = new Set(['', '–']);

function evidenceOf({ rule, asOf, evidence }: Finding, say: Say): string[] {
  const { at } = evidence;
  const source = rules.find(({ id }) => id === rule)?.evidence;
  return [
    say('asOf', { at: new Date(asOf) }),
    ...(typeof at === 'number' ? [say('at', { at: new Date(at) })] : []),
    ...ids.flatMap((name) => {
      const value = String(evidence[name] ?? '');
      return nothing.has(value) ? [] : [say(name, { value: plain(value, 100) })];
    }),
    ...(source === undefined ? [] : [say('source', { value: plain(source, 200) })]),
    ...(source?.includes('beta') === true ? [say('beta')] : []),
  ];
}

/** One line a reason: most often one missing permission hides several things. */
function unknownOf(unknown: readonly Unseen[], say: Say): ItView['unknown'] {
  return [...Map.groupBy(unknown, ({ forIt }) => forIt)].map(([forIt, same]) => ({
    title: same.map(({ rule }) => nameOf(rule, say)).join(' · '),
    text: safe(forIt),
    detail: detailOf(same, say),
  }));
}

function detailOf(same: readonly Unseen[], say: Say): string {
  const permissions = [...new Set(same.filter(({ reason }) => reason === 'forbidden').flatMap((one) => one.permissions))];
  const requestIds = [...new Set(same.map(({ requestId }) => requestId).filter((id) => id !== ''))];
  return [
    ...(permissions.length > 0 ? [say('permission', { permissions: permissions.join(', ') })] : []),
    ...requestIds.map((id) => say('requestId', { value: plain(id) })),
  ].join(' · ');
}

const ruleIds = (seen: Diagnosis['clear']): string[] => seen.map(({ rule }) => rule);

const listed = (key: 'clear' | 'notLookedAt', found: readonly string[], say: Say): string =>
  found.length === 0 ? '' : say(key, { names: found.map((rule) => nameOf(rule, say)).join(' · ') });

const safe = (sentence: string): string => plain(sentence, 600);
