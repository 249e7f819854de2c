import { plain } from '../../cards/plain.ts';
import type { Finding, Unseen } from '../../diagnosis/diagnosis.ts';
import { wordsFor } from '../../texts/words.ts';
import type { Matter } from '../matter.ts';
import { type Course, type Tried, toldAbout } from './course.ts';
import { text } from './text.ts';

export interface Reader {
  locale: string;
  timeZone: string;
}

/** A finished sentence may hold names from Graph or words of the person, so all of it is made safe. */
export const safe = (sentence: string, most = 600): string => plain(sentence, most);

/** Everything IT needs to go on where Usher stopped. */
export function matterOf(course: Course, { locale, timeZone }: Reader): Matter {
  const words = wordsFor('dialog.diagnose', text, locale, timeZone);
  const { diagnosis, symptom } = course;
  const reported = { id: 'symptom', title: words('symptom'), text: safe(symptom, 300), fix: '' };
  return {
    about: words('about'),
    lines: [
      ...(symptom === '' ? [] : [reported]),
      ...diagnosis.findings.map((finding, index) => foundLine(course, finding, index)),
      ...diagnosis.unknown.map(unseenLine),
    ],
    tried: course.tried.map((one) => triedLine(one, { locale, timeZone })),
    asOf: diagnosis.asOf,
  };
}

type Line = Matter['lines'][number];

function foundLine(course: Course, finding: Finding, index: number): Line {
  const told = toldAbout(course, finding);
  const { cause, forIt } = told ?? finding;
  const requestId = finding.evidence['requestId'];
  return {
    id: finding.rule,
    title: safe(finding.title, 120),
    text: safe(cause),
    fix: safe(forIt),
    told: told !== null && index <= course.candidate,
    asOf: finding.asOf,
    ...(requestId !== undefined && { requestId: safe(String(requestId)) }),
  };
}

const unseenLine = ({ rule, title, said, forIt, requestId }: Unseen): Line => ({
  id: rule,
  title: safe(title, 120),
  text: safe(said),
  fix: safe(forIt),
  ...(requestId !== '' && { requestId: safe(requestId) }),
});

function triedLine(one: Tried, { locale, timeZone }: Reader): string {
  const words = wordsFor('dialog.diagnose', text, locale, timeZone);
  const at = new Date(one.at);
  if (one.kind === 'rejected') return words('triedRejected', { at, told: safe(one.told) });
  if (one.kind === 'checked') return words('triedChecked', { at });
  return words('triedAnswered', { at, question: safe(one.question), answer: one.answer });
}
