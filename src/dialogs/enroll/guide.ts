import type { Known } from './known.ts';

export type Device = 'iPhone' | 'iPad';

export type Phase =
  | 'resume' // an earlier guide is remembered
  | 'already' // a phone is there before anything was done
  | 'device'
  | 'version'
  | 'where-version' // the person does not know it
  | 'too-old'
  | 'quirk' // something to know about this version first
  | 'pre-flight'
  | 'step'
  | 'done';

/** What is shown inside a step: its card, its likely troubles, one answer, or the list of all steps. */
export type View = 'card' | 'stuck' | 'trouble' | 'all-steps';

/** One line of the check before the first step, worded for the person and for IT. */
export interface Finding {
  id: string;
  status: 'pass' | 'warn' | 'fail' | 'unknown';
  title: string;
  /** For the person; empty when it is fine. */
  detail: string;
  /** For IT: what to do where; empty when it is fine. */
  fix: string;
}

/** The newest failed attempt in the company's records. */
export interface Failure {
  at: string;
  category: string;
  reason: string;
}

/** Where a person is. JSON only, so that it survives a restart; times are ISO 8601. */
export interface Guide {
  phase: Phase;
  device: Device | null;
  /** As the person gave it, such as 18.2; null when it is not known. */
  version: string | null;
  /** The company’s own lowest version; null when it asks for none or has not been asked. Absent in guides of earlier days. */
  companyMinimum?: string | null;
  /** 1 to 12; 0 before the first step. */
  step: number;
  view: View;
  trouble: string | null;
  findings: Finding[];
  /** When the findings were made; null before that. */
  findingsAt: string | null;
  known: Known | null;
  /** Graph has already moved the guide to this step once; going back by hand is respected. */
  movedTo: number;
  startedAt: string;
  /** Since when a phone has been expected; null before that. */
  waitingSince: string | null;
  /** undefined: not asked for yet. null: asked, and there is none. */
  failure?: Failure | 'not-readable' | null;
  /** When the person last asked to look; the card then says as of when. */
  checkedAt: string | null;
  /** The person said that Teams is open on the phone. */
  saidDone: boolean;
  /** Ids of devices which are not the one being set up. */
  otherPhones: string[];
}

export const newGuide = (now: Date): Guide => ({
  phase: 'device',
  device: null,
  version: null,
  step: 0,
  view: 'card',
  trouble: null,
  findings: [],
  findingsAt: null,
  known: null,
  movedTo: 0,
  startedAt: now.toISOString(),
  waitingSince: null,
  checkedAt: null,
  saidDone: false,
  otherPhones: [],
});

/** Before the first step there is nothing to go on with. */
export const canGoOn = ({ phase }: Guide): boolean => phase === 'step' || phase === 'resume';

/** A guide from an earlier conversation; null when there is none that this version understands. */
export function rememberedGuide(value: unknown): Guide | null {
  if (typeof value !== 'object' || value === null) return null;
  const { phase, step, findings, otherPhones } = value as Partial<Guide>;
  const whole = typeof phase === 'string' && typeof step === 'number' && Array.isArray(findings) && Array.isArray(otherPhones);
  return whole ? (value as Guide) : null;
}
