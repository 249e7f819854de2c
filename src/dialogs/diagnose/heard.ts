import { wordsFor } from '../../texts/words.ts';
import { smallTalkIn } from '../small-talk.ts';
import type { ButtonPress, Input } from '../turn.ts';
import { isOneOf, simplified } from '../typed-words.ts';
import { type Action, choicesOf } from './choices.ts';
import { type Course, findingOf, keyOf, openQuestionOf, toldOf } from './course.ts';
import { text } from './text.ts';

/** `old`: a button of a card that is about something else than what is told now. `thanks` asks for nothing. */
export type Heard = { action: Action } | { url: string } | 'old' | 'thanks';

/** What the person wants of the diagnosis; null: it is not for it. */
export function heard(course: Course, input: Input, locale: string): Heard | null {
  if (input.kind === 'tick') return null;
  if (input.kind === 'button') return pressed(course, input.press);
  return typed(course, input.text, locale);
}

const actions: readonly Action[] = ['again', 'not-it', 'yes', 'no', 'unsure', 'tell'];
/** What they mean depends on what is told. */
const aboutOne: readonly Action[] = ['not-it', 'yes', 'no', 'unsure'];

export const actionIn = ({ verb }: ButtonPress): Action | null => actions.find((action) => verb === `diagnose.${action}`) ?? null;

function pressed(course: Course, press: ButtonPress): Heard | null {
  const action = actionIn(press);
  if (action === null) return null;
  const finding = findingOf(course);
  const isOld = aboutOne.includes(action) && (!finding || press.data['about'] !== keyOf(finding));
  return isOld ? 'old' : { action };
}

type Says = Extract<keyof typeof text, `says${string}`>;

function typed(course: Course, said: string, locale: string): Heard | null {
  const words = wordsFor('dialog.diagnose', text, locale);
  const plainly = said.replaceAll(',', ' ');
  const says = (key: Says) => isOneOf(plainly, `${text[key]},${words(key)}`);
  const chosen = choicesOf(course, words).find(({ title, word }) =>
    [title, word].some((one) => simplified(one) === simplified(plainly)),
  );
  // A command is not the dialog's to run; routing has looked for it already.
  if (chosen && !('command' in chosen.does)) return chosen.does;
  const meant = meanings(course).find(([key]) => says(key));
  if (meant) return { action: meant[1] };
  return smallTalkIn(said, locale) === 'thanks' ? 'thanks' : null;
}

function meanings(course: Course): (readonly [Says, Action])[] {
  const asked = [
    ['saysYes', 'yes'],
    ['saysNo', 'no'],
    ['saysUnsure', 'unsure'],
  ] as const;
  // The guide has a "done" of its own; here it answers a button that says so.
  const done = [['saysDone', 'again']] as const;
  return [
    ...(openQuestionOf(course) ? asked : []),
    ...(toldOf(course)?.action === 'check-again' ? done : []),
    ...(course.diagnosis.findings.length > 0 ? ([['saysNotIt', 'not-it']] as const) : []),
    ['saysAgain', 'again'],
    ['saysTell', 'tell'],
  ];
}
