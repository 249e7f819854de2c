import type { Diagnosis, Finding, Told } from '../../diagnosis/diagnosis.ts';
import { rules } from '../../diagnosis/index.ts';
import type { FoundError } from '../../knowledge/errors/find-error.ts';

export type Answer = 'yes' | 'no';

/** What was said and done so far. Times in ISO 8601. */
export type Tried =
  | { kind: 'rejected'; told: string; at: string }
  | { kind: 'answered'; question: string; answer: Answer | 'unsure'; at: string }
  | { kind: 'checked'; at: string };

/** How what is told now follows from what came before. */
export type Lead = 'first' | 'then' | 'answered' | 'same' | 'changed' | 'gone';

/** Where the conversation about one sign-in is. JSON: it travels in the dialog's state. */
export interface Course {
  diagnosis: Diagnosis;
  /** Index of the finding that is told; as many as there are findings: all of them were told. */
  candidate: number;
  /** To the questions of findings, by their keys. */
  answers: Record<string, Answer>;
  /** Whether it was said where to look for the answer. */
  whereShown: boolean;
  /** Findings that the person says are not it. */
  rejected: string[];
  tried: Tried[];
  lead: Lead;
  /** As of when the diagnosis before this one was; empty when there is none. */
  since: string;
  /** In the person's own words; may be empty. */
  symptom: string;
  error: FoundError | null;
  /** It was looked further than what was certain, because the person said that is not it. */
  further: boolean;
}

/** More than anybody reads; a conversation may go on for long. */
const mostTried = 20;

export const newCourse = (diagnosis: Diagnosis, asked: Pick<Course, 'symptom' | 'error' | 'tried'>): Course => ({
  ...asked,
  diagnosis,
  candidate: 0,
  answers: {},
  whereShown: false,
  rejected: [],
  lead: 'first',
  since: '',
  further: false,
});

export const findingOf = ({ diagnosis, candidate }: Course): Finding | null => diagnosis.findings[candidate] ?? null;

/** The question that waits for an answer. */
export function openQuestionOf(course: Course): Finding['question'] {
  const finding = findingOf(course);
  return finding && course.answers[keyOf(finding)] === undefined ? finding.question : null;
}

/** What is told now; null while something is asked, and when there is nothing to tell. */
export function toldOf(course: Course): Told | null {
  const finding = findingOf(course);
  return finding && toldAbout(course, finding);
}

/** What a finding comes to with the person's answer; null: it was asked about and not answered. */
export function toldAbout({ answers }: Course, finding: Finding): Told | null {
  const answer = answers[keyOf(finding)];
  if (!finding.question) return finding;
  return answer === undefined ? null : finding.question[answer];
}

/** What a button is about, so that one of an old card is not taken for an answer to something else. */
export const keyOf = ({ rule, case: found }: Finding): string => `${rule}.${found}`;

/** Everything was told and nothing of it was it. */
export const isAllTold = ({ diagnosis, candidate }: Course): boolean =>
  diagnosis.findings.length > 0 && candidate >= diagnosis.findings.length;

/** "That's not it": on to the next one. */
export function rejected(course: Course, now: Date): Course {
  const finding = findingOf(course);
  if (!finding) return course;
  const told = toldOf(course)?.cause ?? finding.question?.text ?? finding.cause;
  return goneOn({ ...course, tried: noted(course, { kind: 'rejected', told, at: now.toISOString() }) }, finding);
}

export function answered(course: Course, answer: Answer, now: Date): Course {
  const [question, finding] = [openQuestionOf(course), findingOf(course)];
  if (!question || !finding) return course;
  const tried = noted(course, { kind: 'answered', question: question.text, answer, at: now.toISOString() });
  return { ...course, answers: { ...course.answers, [keyOf(finding)]: answer }, lead: 'answered', tried };
}

/** First it is said where to look. Somebody who still cannot tell is not asked a third time. */
export function unsure(course: Course, now: Date): Course {
  const [question, finding] = [openQuestionOf(course), findingOf(course)];
  if (!question || !finding) return course;
  if (!course.whereShown) return { ...course, whereShown: true };
  const tried = noted(course, { kind: 'answered', question: question.text, answer: 'unsure', at: now.toISOString() });
  return goneOn({ ...course, tried }, finding);
}

function goneOn(course: Course, finding: Finding): Course {
  const gone = { ...course, rejected: [...course.rejected, keyOf(finding)], whereShown: false };
  return { ...gone, candidate: firstOpen(gone.diagnosis, gone.rejected), lead: 'then' };
}

/** After everything certain was rejected: what else there is. */
export const lookedFurther = (before: Course, diagnosis: Diagnosis): Course => ({
  ...before,
  diagnosis,
  candidate: firstOpen(diagnosis, before.rejected),
  lead: 'then',
  further: true,
});

/** Something certain of the first round spared the second, so there may be more to find. */
export function stoppedEarly({ diagnosis, further }: Course): boolean {
  const { findings, notLookedAt } = diagnosis;
  const [first] = findings;
  const isFirstRound = rules.some(({ id, rounds }) => id === first?.rule && rounds === 1);
  return !further && isFirstRound && first?.confidence === 'certain' && notLookedAt.length > 0;
}

/** The same question to Graph once more. What was rejected or answered stays so while it looks the same. */
export function checkedAgain(course: Course, diagnosis: Diagnosis, now: Date): Course {
  const before = findingOf(course);
  const candidate = firstOpen(diagnosis, course.rejected);
  const after = diagnosis.findings[candidate] ?? null;
  const same = (before && keyOf(before)) === (after && keyOf(after)) && looksAlike(course.diagnosis, diagnosis);
  return {
    ...course,
    ...(!same && { answers: {}, whereShown: false }),
    diagnosis,
    further: false,
    candidate,
    lead: same ? 'same' : changeFrom(before, diagnosis),
    since: course.diagnosis.asOf,
    tried: noted(course, { kind: 'checked', at: now.toISOString() }),
  };
}

/** Without a finding on either side, what could be seen has to be the same too. */
const looksAlike = (one: Diagnosis, other: Diagnosis): boolean =>
  one.findings.length > 0 === other.findings.length > 0 &&
  (one.findings.length > 0 || one.unknown.length === other.unknown.length);

/** Gone is only what was looked at again and found fine. What could not be looked at may still be so. */
function changeFrom(before: Finding | null, { findings, clear }: Diagnosis): Lead {
  const isFine = before !== null && clear.some(({ rule }) => rule === before.rule);
  return findings.length === 0 && isFine ? 'gone' : 'changed';
}

function firstOpen({ findings }: Diagnosis, rejectedKeys: readonly string[]): number {
  const index = findings.findIndex((finding) => !rejectedKeys.includes(keyOf(finding)));
  return index === -1 ? findings.length : index;
}

const noted = ({ tried }: Course, one: Tried): Tried[] => [...tried, one].slice(-mostTried);
