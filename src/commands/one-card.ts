import type { Attachment } from 'botbuilder';
import type { Turn } from '../dialogs/turn.ts';

/** One card from the first look to the last; the one whose button "again" was pressed is replaced. */
export function oneCard({ input, chat }: Turn): (card: Attachment) => Promise<void> {
  let shown = input.kind === 'button' && input.press.data['again'] === true ? input.press.cardId : null;
  return async (card) => {
    if (shown === null || !(await chat.replace(shown, card))) shown = await chat.show(card);
  };
}
