import type { DialogContext } from 'botbuilder-dialogs';
import type { Turn } from '../dialogs/turn.ts';

/** A name, an address or an object id; names of checks; a domain or an address in it. */
export type Taken = 'person' | 'checks' | 'domain';

/** One thing a person can ask for by typing its id (with or without a slash), one of its words, or by a button. */
export interface Command {
  /** Kebab-case, the file's name. The button verb is `command.<id>`. */
  id: string;
  text: { summary: string };
  /** Whole messages that mean this command, lower case: "set up my iphone", "start". */
  words: readonly string[];
  /** Where it answers. Elsewhere the person gets a pointer to the personal chat. */
  scope: 'personal' | 'anywhere';
  /** What may follow the id or a word in the same message. */
  takes?: Taken;
  /**
   * Its id is a word of dialogs too, so it counts with a slash before it. Typed without one it comes after the dialogs, and only
   * where this says that what followed is meant for it.
   */
  bare?(argument: string): boolean;
  /** `argument`: what followed, or what the data of a button has under that name; undefined when nothing did. */
  run(turn: Turn, dialogs: DialogContext, argument?: string): Promise<void>;
}
