import { createHash } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import type { Chat, Input } from './turn.ts';

/** The one card of a dialog that can still be pressed. JSON: it is kept in the dialog's state. */
export interface LiveCard {
  /** Activity id in the channel. */
  id: string;
  /** Of the card's content: an unchanged card is not sent again. */
  digest: string;
  /** When it was put at the end of the chat. */
  postedAt: string;
}

export type Place = 'in-place' | 'below';

/** What was pressed is replaced where it stands; what was typed, or pressed on an old card, is answered at the end of the chat. */
export function placeFor(input: Input, live: LiveCard | null): Place {
  if (input.kind === 'text') return 'below';
  if (input.kind === 'tick' || !live) return 'in-place';
  const { cardId } = input.press;
  return cardId === null || cardId === live.id ? 'in-place' : 'below';
}

/** Shows `card` as the live one. At the end of the chat the old one shrinks to `leftBehind`. */
export async function showLive(
  chat: Chat,
  live: LiveCard | null,
  { card, place, leftBehind, now }: { card: Attachment; place: Place; leftBehind: () => Attachment; now: Date },
): Promise<LiveCard> {
  const digest = createHash('sha256').update(JSON.stringify(card.content)).digest('base64url');
  if (live && place === 'in-place') {
    if (live.digest === digest) return live;
    if (await chat.replace(live.id, card)) return { ...live, digest };
  } else if (live) {
    await chat.replace(live.id, leftBehind());
  }
  return { id: await chat.show(card), digest, postedAt: now.toISOString() };
}
