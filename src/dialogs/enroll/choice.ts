import { type Button, button } from '../../cards/button.ts';
import { alternatives } from '../../texts/alternatives.ts';
import type { Move } from './events.ts';

/** One thing the person can do on the card in front of them: a button, and the words that do the same. */
export interface Choice {
  title: string;
  /** What the card tells people to type. */
  word: string;
  /** A move in the guide, or the command that looks at the newest sign-in. */
  move: Move | { kind: 'command.sign-in-help' };
  main?: boolean;
}

export function buttonOf({ title, move, main }: Choice): Button {
  const { kind, ...data } = move;
  const verb = kind.startsWith('command.') ? kind : `enroll.${kind}`;
  return { ...button(title, verb, data), style: main ? 'positive' : 'default' };
}

export const listed = (choices: readonly Choice[], locale: string): string =>
  alternatives(
    choices.map(({ word }) => word),
    locale,
  );
