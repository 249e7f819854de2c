import { type DialogContext, DialogReason } from 'botbuilder-dialogs';
import type { FoundError } from '../../knowledge/errors/find-error.ts';

/**
 * Begins the answer to "why can't I sign in". One that is open is over, with everything that stands on it; so is the question
 * whether to tell IT, for the diagnosis has more to hand over and asks it itself.
 */
export async function openDiagnosis(dialogs: DialogContext, asked: { error?: FoundError; symptom?: string } = {}): Promise<void> {
  const open = dialogs.stack.findIndex(({ id }) => id === 'diagnose');
  if (open === -1) {
    const handOff = dialogs.stack.findIndex(({ id }) => id === 'hand-off');
    if (handOff !== -1) await endAbove(dialogs, handOff - 1);
    return void (await dialogs.beginDialog('diagnose', asked));
  }
  await endAbove(dialogs, open);
  await dialogs.replaceDialog('diagnose', asked);
}

/** Ends the dialogs above this place of the stack, the topmost first. */
export async function endAbove(dialogs: DialogContext, place: number): Promise<void> {
  for (let top = dialogs.activeDialog; top && dialogs.stack.length - 1 > place; top = dialogs.activeDialog) {
    await dialogs.findDialog(top.id)?.endDialog(dialogs.context, top, DialogReason.cancelCalled);
    dialogs.stack.pop();
  }
}
