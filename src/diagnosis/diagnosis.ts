import type { OutcomeFacts, UnknownReason } from '../checks/outcome.ts';
import type { ActsOn, Confidence, NextAction } from './rule.ts';

/** How a finding is to be told: stated, said as most likely, or asked first. */
export type Outcome = 'certain' | 'most-likely' | 'question';

/**
 * Words of one case. Names from Graph stand in the sentences as they are and the sentences hold no Markdown:
 * a card shows them through `plain(sentence, 600)`.
 */
export interface Told {
  cause: string;
  /** The one thing to do now. */
  next: string;
  /** The same finding for IT: what exactly, and where to change it. */
  forIt: string;
  action: NextAction;
  actsOn: ActsOn;
}

/** One possible cause, worded for one person. JSON: it travels in a dialog's state. */
export interface Finding extends Told {
  rule: string;
  case: string;
  confidence: Confidence;
  outcome: Outcome;
  /** What was looked at. */
  title: string;
  /** Only with outcome `question`. */
  question: { text: string; where: string; yes: Told; no: Told } | null;
  evidence: OutcomeFacts;
  /** ISO 8601. */
  asOf: string;
}

/** Something that could not be looked at, and why, in plain words and for IT. */
export interface Unseen {
  rule: string;
  title: string;
  reason: UnknownReason;
  said: string;
  forIt: string;
  /** Least permissions that would let Usher look. */
  permissions: string[];
  /** Graph's request id of the refusal, for a support case; empty when there is none. */
  requestId: string;
}

export interface Diagnosis {
  /** The answer in one sentence: the first finding’s, or that nothing was found. */
  headline: string;
  /** The surest first; empty when nothing was found in what could be seen. */
  findings: Finding[];
  unknown: Unseen[];
  /** What was looked at and is fine: rule ids and titles. */
  clear: { rule: string; title: string }[];
  /** Rules that were not looked at, because something certain explains it or there was nothing to look at. */
  notLookedAt: string[];
  /** How sure it is, or that nothing was found. No Markdown. */
  summary: string;
  /** How old this may be; always to be shown. */
  freshness: string;
  /** ISO 8601. */
  asOf: string;
}
