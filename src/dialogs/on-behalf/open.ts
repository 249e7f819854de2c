import type { DialogContext } from 'botbuilder-dialogs';
import { endAbove } from '../diagnose/open.ts';

/** Looks at who was named. An earlier look is over, with everything that stands on it. */
export async function openOnBehalf(dialogs: DialogContext, asked: { typed: string }): Promise<void> {
  const open = dialogs.stack.findIndex(({ id }) => id === 'on-behalf');
  if (open === -1) return void (await dialogs.beginDialog('on-behalf', asked));
  await endAbove(dialogs, open);
  await dialogs.replaceDialog('on-behalf', asked);
}
