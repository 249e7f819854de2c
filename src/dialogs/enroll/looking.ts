import type { Reduced, Surroundings } from './events.ts';
import type { Guide } from './guide.ts';
import { type Known, provedStep } from './known.ts';
import { moveTo, stay, through } from './moving.ts';
import { stepAt, stepNumber, steps } from './steps.ts';

/** After this long without a phone the company's records of failed attempts are read, in milliseconds. */
export const patience = 30 * 60_000;

export function onTick(guide: Guide): Reduced {
  return stepAt(guide.step).watched ? { guide, effects: ['look'] } : { guide, effects: ['stop-watching'] };
}

/** Facts move the guide forward, never back, and to each place only once: going back by hand is respected. */
export function onProgress(guide: Guide, known: Known, around: Surroundings): Reduced {
  if (guide.phase === 'device' || guide.phase === 'version') return atStart(guide, known);
  if (guide.phase !== 'step') return stay(guide);
  const proved = provedStep(known);
  const seen = { ...guide, known, movedTo: Math.max(guide.movedTo, proved) };
  if (proved > steps.length && (guide.step === steps.length || proved > guide.movedTo)) return through(seen);
  if (proved > guide.step && proved > guide.movedTo) return { ...moveTo(seen, proved, around), effects: ['watch'] };
  return longWait(seen, around) ? { guide: seen, effects: ['look-for-failure'] } : stay(seen);
}

export const onFailure = (guide: Guide, failure: NonNullable<Guide['failure']> | null): Reduced => stay({ ...guide, failure });

/** A phone that is there before anything was done is a question to the person, not a reason to start again. */
function atStart(guide: Guide, known: Known): Reduced {
  if (!known.phone) return stay(guide);
  const step = firstOpenStep(known);
  const { model } = known.phone;
  const device = model === null ? (guide.device ?? 'iPhone') : model.startsWith('iPad') ? 'iPad' : 'iPhone';
  // Asked for by name, and the one that is there is the other kind.
  if (guide.device !== null && guide.device !== device)
    return stay({ ...guide, otherPhones: [...guide.otherPhones, known.phone.id] });
  return stay({ ...guide, phase: 'already', known, device, step, movedTo: step });
}

/** A phone of earlier has its account; what its owner misses is Authenticator, apps, or a rule that is not met. */
function firstOpenStep(known: Known): number {
  const proved = Math.max(provedStep(known), stepNumber('authenticator'));
  const ruleOpen = known.compliance === 'not-compliant' || known.compliance === 'grace';
  return ruleOpen && known.authenticator === 'installed' ? stepNumber('teams') : proved;
}

function longWait(guide: Guide, { now }: Surroundings): boolean {
  if (guide.known?.phone || guide.waitingSince === null) return false;
  const asked = guide.failure !== undefined && guide.checkedAt !== now.toISOString();
  return !asked && now.getTime() - Date.parse(guide.waitingSince) >= patience;
}
