import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Input } from './turn.ts';

/** A conversation of several turns that can say whether it understands what was typed or pressed. */
export abstract class UsherDialog extends Dialog {
  /** True: what this one does not understand goes to the dialog below, and this one is over when that understands it. */
  readonly givesWay: boolean = false;

  /** False sends the input on to intents and answers; afterwards `repromptDialog` takes the person back here. */
  abstract understands(state: object, input: Input): boolean;

  /** The dialog above has ended. */
  override async resumeDialog(dialogs: DialogContext, _reason?: DialogReason, _result?: unknown): Promise<DialogTurnResult> {
    await dialogs.repromptDialog();
    return Dialog.EndOfTurn;
  }
}
