import { Dialog } from 'botbuilder-dialogs';
import type { Input } from './turn.ts';

/** A conversation of several turns that can say whether it understands what was typed or pressed. */
export abstract class UsherDialog extends Dialog {
  /** False sends the input on to intents and answers; afterwards `repromptDialog` takes the person back here. */
  abstract understands(state: object, input: Input): boolean;
}
