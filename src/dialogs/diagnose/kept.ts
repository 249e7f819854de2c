import type { LiveCard } from '../live-card.ts';
import type { Matter } from '../matter.ts';
import type { Turn } from '../turn.ts';
import type { Course } from './course.ts';
import { matterOf } from './matter.ts';

/** What the conversation keeps of the newest diagnosis. It holds facts about a person, so not for long. */
export interface KeptCourse {
  course: Course;
  live: LiveCard | null;
}

type Remembering = Pick<Turn, 'memory' | 'now'>;

const key = 'sign-in-help';
const keptMs = 24 * 60 * 60_000;
/** An older one says nothing about today's trouble. */
const freshMs = 30 * 60_000;

export const keep = ({ memory }: Remembering, kept: KeptCourse): void => void (memory[key] = kept);

/** The newest diagnosis of this conversation; one of more than a day ago is forgotten. */
export function keptCourse({ memory, now }: Remembering): KeptCourse | null {
  const kept = memory[key] as Partial<KeptCourse> | undefined;
  if (kept?.course && ageOf(kept.course, now) < keptMs) return { course: kept.course, live: kept.live ?? null };
  delete memory[key];
  return null;
}

/** In milliseconds. */
const ageOf = ({ diagnosis }: Course, now: Date): number => now.getTime() - Date.parse(diagnosis.asOf);

export const isFresh = (course: Course, now: Date): boolean => ageOf(course, now) < freshMs;

export const isForgotten = (course: Course, now: Date): boolean => ageOf(course, now) >= keptMs;

/** What IT should know of the newest diagnosis; null when there is none of the last half hour. */
export function freshMatter(turn: Turn): Matter | null {
  const kept = keptCourse(turn);
  return kept && isFresh(kept.course, turn.now) ? matterOf(kept.course, turn) : null;
}
