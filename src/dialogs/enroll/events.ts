import type { Device, Failure, Finding, Guide } from './guide.ts';
import type { Known } from './known.ts';
import type { Version } from './ios-versions.ts';

/** What a person can do in the guide: the verbs of its buttons and what typed words mean. */
export type Move =
  | { kind: 'device'; device: Device }
  | { kind: 'version'; version: string }
  | { kind: 'version-unknown' }
  | { kind: 'version-skipped' }
  | { kind: 'go-on' }
  | { kind: 'start-over' }
  | { kind: 'another-phone' }
  | { kind: 'next'; from: number }
  | { kind: 'back'; from: number }
  | { kind: 'go'; step: number }
  | { kind: 'stuck' }
  | { kind: 'trouble'; trouble: string }
  | { kind: 'all-steps' }
  | { kind: 'return' }
  | { kind: 'check-now' }
  | { kind: 'done' }
  | { kind: 'finish' }
  | { kind: 'tell-it' };

/** What the world answers. */
export type News =
  /** `device`: the person named it when asking. */
  | { kind: 'begin'; remembered: Guide | null; device: Device | null }
  | { kind: 'tick' }
  /** `minimum`: the company’s own lowest version for this person; null when it has none or it is not known. */
  | { kind: 'pre-flight'; findings: Finding[]; minimum: string | null }
  | { kind: 'progress'; known: Known }
  | { kind: 'failure'; failure: Failure | 'not-readable' | null };

export type GuideEvent = Move | News;

/** What the reducer needs besides the state. */
export interface Surroundings {
  now: Date;
  minimumVersion: Version;
}

/** What the dialog does next; each look comes back as news. */
export type Effect = 'look' | 'pre-flight' | 'look-for-failure' | 'watch' | 'stop-watching' | 'hand-off';

export interface Reduced {
  guide: Guide;
  effects: readonly Effect[];
}
