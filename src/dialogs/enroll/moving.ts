import type { Reduced, Surroundings } from './events.ts';
import type { Guide } from './guide.ts';
import { through as isThrough } from './known.ts';
import { stepAt, stepNumber, steps } from './steps.ts';

export const stay = (guide: Guide): Reduced => ({ guide, effects: [] });

/** Shows step `number`. Where Graph can see something Usher looks at once and keeps looking. */
export function moveTo(guide: Guide, number: number, { now }: Surroundings): Reduced {
  if (!Number.isInteger(number) || number < 1 || number > steps.length) return stay(guide);
  const { watched } = stepAt(number);
  const expecting = number >= stepNumber('allow') && !guide.known?.phone;
  return {
    guide: {
      ...guide,
      phase: 'step',
      step: number,
      view: 'card',
      trouble: null,
      checkedAt: null,
      saidDone: false,
      waitingSince: expecting ? (guide.waitingSince ?? now.toISOString()) : guide.waitingSince,
    },
    effects: watched ? ['watch', 'look'] : [],
  };
}

/** "Next" belongs to the step it was pressed on: a second press or a late one changes nothing. */
export function onNext(guide: Guide, from: number, around: Surroundings): Reduced {
  if (from !== guide.step) return stay(guide);
  return guide.step === steps.length ? onDone(guide, around) : moveTo(guide, guide.step + 1, around);
}

export function onBack(guide: Guide, from: number, around: Surroundings): Reduced {
  if (guide.view !== 'card') return stay({ ...guide, view: 'card', trouble: null });
  if (from !== guide.step || guide.step === 1) return stay(guide);
  return moveTo(guide, guide.step - 1, around);
}

/** "Done" at the last step is looked up; anywhere else it means this step is done. */
export function onDone(guide: Guide, around: Surroundings): Reduced {
  if (guide.step < steps.length) return onNext(guide, guide.step, around);
  if (guide.known && isThrough(guide.known)) return through(guide);
  const asked = { ...guide, view: 'card', saidDone: true, checkedAt: around.now.toISOString() } as const;
  return { guide: asked, effects: ['watch', 'look'] };
}

export const through = (guide: Guide): Reduced => ({
  guide: { ...guide, phase: 'done', view: 'card', trouble: null },
  effects: ['stop-watching'],
});
