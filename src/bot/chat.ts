import type { Attachment, TurnContext } from 'botbuilder';
import type { Chat, Message } from '../dialogs/turn.ts';
import { log } from '../log.ts';

export interface TurnChat extends Chat {
  /** What took the place of the pressed card in this turn, if anything did. */
  inPlaceOfPressed(): Attachment | null;
  /** Shows that Usher is busy when nothing was said for a moment. Call the result when the turn is over. */
  busyAfter(ms: number): () => void;
}

/** How a turn speaks through the SDK. `pressedCard` is the activity id of the card whose button started the turn. */
export function chatOf(context: TurnContext, pressedCard: string | null): TurnChat {
  let spoke = false;
  let inPlace: Attachment | null = null;
  const send = async (activity: Parameters<TurnContext['sendActivity']>[0]): Promise<string> => {
    spoke = true;
    return (await context.sendActivity(activity))?.id ?? '';
  };
  const typing = async (): Promise<void> => void (await context.sendActivity({ type: 'typing' }));
  return {
    say: (text) => send({ type: 'message', text, textFormat: 'markdown' }),
    show: (card) => send({ type: 'message', attachments: [card] }),
    typing,
    async replace(activityId, card) {
      const replaced = await update(context, { id: activityId, card, tries: 2 });
      spoke ||= replaced;
      if (replaced && activityId === pressedCard) inPlace = card;
      return replaced;
    },
    inPlaceOfPressed: () => inPlace,
    busyAfter(ms) {
      const show = () =>
        spoke ? undefined : typing().catch((error: unknown) => log.warn({ err: error }, 'could not show typing'));
      const timer = setTimeout(show, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** In a conversation that Usher goes on with by itself. */
export async function say(context: TurnContext, message: Message): Promise<void> {
  const said = 'text' in message ? { text: message.text, textFormat: 'markdown' } : { attachments: [message.card] };
  await context.sendActivity({ type: 'message', ...said });
}

interface Update {
  id: string;
  card: Attachment;
  tries: number;
}

/** An update says the same however often it is sent, so a failed one is tried once more. */
export async function update(context: TurnContext, { id, card, tries }: Update): Promise<boolean> {
  try {
    await context.updateActivity({ id, type: 'message', attachments: [card] });
    return true;
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode;
    const gone = status === 403 || status === 404;
    if (!gone && tries > 1) return update(context, { id, card, tries: tries - 1 });
    if (!gone) log.warn({ err: error }, 'a card could not be replaced');
    return false;
  }
}
