import type { Phrases } from '../../texts/words.ts';

/** Where a trouble's answer leads: back to the step, to a human, or to the look at the account. */
export type WayOn = 'back' | 'it' | 'sign-in-help';

/** What may go wrong in one step. Its phrases are `<id>` (the button) and `<id>-answer` (at most four sentences). */
export interface Trouble {
  id: string;
  then: WayOn;
}

/**
 * Phrases of one step: `title`, `todo1`, `todo2` … in the order of tapping, `expect`, then question and answer per trouble.
 * Labels are bold and exactly as on the phone. Slots: {device} iPhone or iPad, {system} iOS or iPadOS,
 * {account} "Apple Account" (18 and later) or "Apple ID", {version} the person's version.
 */
export interface StepText extends Phrases {
  title: string;
  todo1: string;
  expect: string;
}

export interface Step {
  id: string;
  /** Microsoft Graph can see whether this step has happened, so it is proved and not believed. */
  proved: boolean;
  /** Usher keeps looking by itself while the person is here. */
  watched: boolean;
  troubles: readonly Trouble[];
  text: StepText;
}

/** Keys of the lines to tap, in order. */
export const todoKeys = (step: Step): string[] => Object.keys(step.text).filter((key) => /^todo\d$/.test(key));
