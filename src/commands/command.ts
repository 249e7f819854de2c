import type { DialogContext } from 'botbuilder-dialogs';
import type { Turn } from '../dialogs/turn.ts';

/** One thing a person can ask for by typing its id (with or without a slash), one of its words, or by a button. */
export interface Command {
  /** Kebab-case, the file's name. The button verb is `command.<id>`. */
  id: string;
  text: { summary: string };
  /** Whole messages that mean this command, lower case: "set up my iphone", "start". */
  words: readonly string[];
  /** Where it answers. Elsewhere the person gets a pointer to the personal chat. */
  scope: 'personal' | 'anywhere';
  /** What may follow the id or a word in the same message: a name, an address or an object id. */
  takes?: 'person';
  /** `argument`: what followed, or `person` in the data of a button; undefined when nothing did. */
  run(turn: Turn, dialogs: DialogContext, argument?: string): Promise<void>;
}
