import type { Attachment } from 'botbuilder';

/** The body that answers an `adaptiveCard/action` invoke. */
export interface InvokeAnswer {
  statusCode: 200;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  value: unknown;
}

/** Takes the place of the card that was pressed. */
export const cardAnswer = (card: Attachment): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card.content as unknown,
});

/** Shown beside the card that was pressed. */
export const messageAnswer = (text: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});
