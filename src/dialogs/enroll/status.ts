import type { StepTone } from '../../cards/step.ts';
import type { Slots } from '../../texts/words.ts';
import type { Guide } from './guide.ts';
import type { Known } from './known.ts';
import { patience } from './looking.ts';
import { statusText } from './status-text.ts';
import { stepAt } from './steps.ts';

export type StatusKey = keyof typeof statusText;

/** What is known at this step, as a phrase and its slots. */
export interface Status {
  key: StatusKey;
  slots?: Slots;
  /** Slot that is itself a phrase: the reason of a failed attempt. */
  reason?: StatusKey;
  tone: StepTone;
  /** IT can do something about it, so the card offers to tell them. */
  forIt: boolean;
}

const said = (key: StatusKey, tone: StepTone, slots?: Slots): Status => ({ key, tone, forIt: false, ...(slots && { slots }) });
const forIt = (status: Status): Status => ({ ...status, forIt: true });

/** null: there is nothing to say at this step. */
export function statusOf(guide: Guide, now: Date): Status | null {
  const { known } = guide;
  switch (stepAt(guide.step).id) {
    case 'authenticator':
      return known?.phone ? authenticator(known, guide.checkedAt) : waiting(guide, now);
    case 'apps':
      return known?.phone ? otherApps(known) : waiting(guide, now);
    case 'teams':
      return lastStep(guide, now);
    case 'wait':
      return waiting(guide, now);
    default:
      return known?.phone ? seen(known) : null;
  }
}

function waiting(guide: Guide, now: Date): Status {
  const { known, failure, waitingSince } = guide;
  if (known?.phone) return seen(known);
  if (known?.otherWay) return forIt(said('otherWay', 'attention'));
  const waited = waitingSince === null ? 0 : now.getTime() - Date.parse(waitingSince);
  if (failure !== undefined && waited >= patience) return afterLongWait(guide, Math.floor(waited / 60_000));
  return notSeen(guide);
}

function notSeen({ known, checkedAt }: Guide): Status {
  if (!known) return said('looking', 'waiting');
  const asOf = checkedAt ? { asOf: new Date(known.asOf) } : undefined;
  if (known.unknown.length > 0) return said(asOf ? 'cannotLookAt' : 'cannotLook', 'attention', asOf);
  return said(asOf ? 'notSeenAt' : 'notSeen', 'waiting', asOf);
}

function afterLongWait({ failure }: Guide, minutes: number): Status {
  if (failure === 'not-readable') return forIt(said('longWaitUnread', 'attention', { minutes }));
  if (!failure) return forIt(said('longWait', 'attention', { minutes }));
  const reason = `failure-${failure.category}`;
  const known = reason in statusText ? (reason as StatusKey) : 'failure-unknown';
  return { ...forIt(said('failedAttempt', 'attention', { at: new Date(failure.at) })), reason: known };
}

function seen({ phone, asOf }: Known): Status {
  if (!phone?.since) return said('seen', 'good');
  return said(onTheDayOf(asOf, phone.since) ? 'seenToday' : 'seenOn', 'good', { at: new Date(phone.since) });
}

/** A clock time alone says enough for something of the last hours. */
export const onTheDayOf = (asOf: string, since: string): boolean => Date.parse(asOf) - Date.parse(since) < 12 * 3_600_000;

function authenticator(known: Known, checkedAt: string | null): Status {
  switch (known.authenticator) {
    case 'installed':
      return said('authenticatorHere', 'good');
    case 'pending':
      return checkedAt
        ? said('authenticatorPendingAt', 'waiting', { asOf: new Date(known.asOf) })
        : said('authenticatorPending', 'waiting');
    case 'failed':
      return forIt(said('authenticatorFailed', 'attention'));
    case 'not-assigned':
      return forIt(said('authenticatorNotAssigned', 'attention'));
    case 'unknown':
      return said('authenticatorUnknown', 'info');
  }
}

function otherApps({ otherApps: { installed, pending, failed } }: Known): Status {
  if (failed > 0) return forIt(said('appsFailed', 'attention', { failed }));
  return pending > 0 ? said('appsWaiting', 'waiting', { installed, pending }) : said('appsHere', 'good', { installed });
}

function lastStep(guide: Guide, now: Date): Status {
  const { known, saidDone, checkedAt } = guide;
  const asked = saidDone || checkedAt !== null;
  if (!asked && !known?.phone)
    return known && known.unknown.length > 0 ? said('teamsUnseen', 'info') : said('teamsWaiting', 'waiting');
  if (!known || (known.unknown.length > 0 && known.registered === null)) return said('finishUnknown', 'info');
  return known.phone ? missing(known, asked) : waiting(guide, now);
}

/** What the last step still waits for. */
function missing({ compliance, registered, asOf }: Known, asked: boolean): Status {
  if (compliance === 'not-compliant') return said('notCompliant', 'attention');
  if (compliance === 'grace') return said('complianceGrace', 'attention');
  if (!asked) return said('teamsWaiting', 'waiting');
  const slots = { asOf: new Date(asOf) };
  return said(registered === true ? 'complianceUnknown' : 'notRegistered', 'waiting', slots);
}
