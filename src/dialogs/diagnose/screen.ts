import type { Attachment } from 'botbuilder';
import { type Button, button } from '../../cards/button.ts';
import { diagnosisCard, type LinkButton } from '../../cards/diagnosis.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Unseen } from '../../diagnosis/diagnosis.ts';
import { alternatives } from '../../texts/alternatives.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import { type Choice, choicesOf } from './choices.ts';
import { type Course, findingOf, isAllTold, keyOf, openQuestionOf, stoppedEarly, toldOf } from './course.ts';
import { firstSentence } from './first-sentence.ts';
import { type Reader, safe } from './matter.ts';
import { text } from './text.ts';

type Say = Words<typeof text>;

export function diagnosisScreen(course: Course, reader: Reader): Attachment {
  const say = wordsFor('dialog.diagnose', text, reader.locale, reader.timeZone);
  const choices = choicesOf(course, say);
  const { title, because, ...said } = saidOf(course, say);
  const { first, rest } = firstSentence(title, reader.locale);
  return diagnosisCard({
    locale: reader.locale,
    ...said,
    title: safe(first),
    detail: [rest, because, aboutPasted(course, say)]
      .filter((part) => part !== '')
      .map((part) => safe(part))
      .join(' '),
    asOf: course.diagnosis.freshness,
    asks: openQuestionOf(course) !== null,
    checked: checkedLines(course, say, reader),
    unknown: unseenLines(course.diagnosis.unknown, say),
    typed: say('typed', {
      words: alternatives(
        choices.map(({ word }) => word),
        reader.locale,
      ),
    }),
    links: choices.flatMap(linkOf),
    buttons: choices.flatMap((choice, index) => buttonOf(course, choice, index)),
  });
}

export function lookingScreen({ locale }: Reader): Attachment {
  const say = wordsFor('dialog.diagnose', text, locale);
  return noticeCard({ locale, title: say('lookingTitle'), text: say('looking'), typed: '', buttons: [] });
}

/** What stays of the answer when it goes on further down. */
export function leftBehind(course: Course, reader: Reader): Attachment {
  const say = wordsFor('dialog.diagnose', text, reader.locale, reader.timeZone);
  const { title } = saidOf(course, say);
  return noticeCard({ locale: reader.locale, title: say('leadFirst'), text: safe(title), typed: '', buttons: [] });
}

interface Said {
  lead: string;
  /** Words of the diagnosis as they are; everything else is made safe here. */
  title: string;
  /** What was seen that makes Usher ask; empty where it does not ask. */
  because: string;
  sure: string;
  next: string;
}

function saidOf(course: Course, say: Say): Said {
  const { diagnosis, whereShown } = course;
  const [question, told] = [openQuestionOf(course), toldOf(course)];
  const lead = leadOf(course, say);
  // It speaks of the first finding as it was found, before any answer.
  const isSaid = course.candidate === 0 && (question !== null || !findingOf(course)?.question);
  const sure = isSaid ? safe(diagnosis.summary) : '';
  const because = reasonToAsk(course);
  if (question) return { lead, title: question.text, because, sure, next: whereShown ? safe(question.where) : '' };
  if (told) return { lead, title: told.cause, because, sure, next: safe(told.next) };
  if (isAllTold(course)) return { lead, title: say('allToldTitle'), because, sure: '', next: say('allToldNext') };
  if (course.lead === 'gone') {
    const title = say('goneTitle', { since: new Date(course.since) });
    return { lead, title, because, sure: safe(diagnosis.headline), next: say('goneNext') };
  }
  return { lead, title: diagnosis.headline, because, sure: '', next: say('nothingNext') };
}

/** Something seen live comes before what was pasted, which still deserves a word. */
function aboutPasted({ diagnosis, candidate }: Course, say: Say): string {
  const pasted = diagnosis.findings.findIndex(({ rule }) => rule === 'pasted-error');
  return candidate < pasted ? say('pasted', { told: diagnosis.findings[pasted]?.cause ?? '' }) : '';
}

const reasonToAsk = (course: Course): string => (openQuestionOf(course) ? (findingOf(course)?.cause ?? '') : '');

function leadOf(course: Course, say: Say): string {
  const { lead, since } = course;
  if (lead === 'then' && isAllTold(course)) return say('leadFirst');
  if (lead === 'then' && openQuestionOf(course)) return say('leadThenAsk');
  if (lead === 'then' && findingOf(course)?.outcome === 'certain') return say('leadThenSure');
  return say(leads[lead], { since: new Date(since === '' ? 0 : since) });
}

const leads = {
  first: 'leadFirst',
  then: 'leadThen',
  answered: 'leadAnswered',
  same: 'leadSame',
  changed: 'leadChanged',
  gone: 'leadGone',
} as const;

/** What was looked at, and as of when: a fact of the whole company or of a sleeping phone is older than the question. */
function checkedLines(course: Course, say: Say, { locale, timeZone }: Reader): string[] {
  const { diagnosis } = course;
  const { findings, clear } = diagnosis;
  const asOf = new Date(diagnosis.asOf);
  const dayOf = (time: Date): string => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }).format(time);
  const found = findings.map(({ title, asOf: at }) => {
    const sameDay = dayOf(new Date(at)) === dayOf(asOf);
    return say(sameDay ? 'checkedFoundToday' : 'checkedFoundOn', { title: safe(title, 120), at: new Date(at) });
  });
  const titles = clear.map(({ title }) => safe(title, 120)).join(' · ');
  return [
    ...new Set(found),
    ...(clear.length > 0 ? [say('checkedFine', { at: asOf, titles })] : []),
    ...(stoppedEarly(course) ? [say(course.candidate === 0 ? 'checkedEnough' : 'checkedNoMore')] : []),
  ];
}

/** One line a reason: most often one missing permission hides several things. */
function unseenLines(unknown: readonly Unseen[], say: Say): string[] {
  const byReason = Map.groupBy(unknown, ({ said }) => said);
  return [...byReason].map(([said, same]) =>
    say('notSeen', { titles: same.map(({ title }) => safe(title, 120)).join(' · '), said: safe(said) }),
  );
}

const linkOf = ({ title, does }: Choice): LinkButton[] => ('url' in does ? [{ title, url: does.url }] : []);

function buttonOf(course: Course, { title, does }: Choice, index: number): Button[] {
  if ('url' in does) return [];
  const finding = findingOf(course);
  const made =
    'command' in does
      ? button(title, `command.${does.command}`)
      : button(title, `diagnose.${does.action}`, finding ? { about: keyOf(finding) } : {});
  // Yes and no stand beside each other as equals.
  return [index === 0 && !openQuestionOf(course) ? { ...made, style: 'positive' } : made];
}
