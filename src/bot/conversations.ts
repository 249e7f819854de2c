import { createHash } from 'node:crypto';
import type { Attachment, ConversationReference, TurnContext } from 'botbuilder';
import { TurnContext as Context } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { ItChannel } from '../dialogs/turn.ts';
import { UsherError } from '../errors.ts';
import type { References } from '../store/store.ts';
import { update } from './chat.ts';
import type { Gate } from './gate.ts';
import type { TeamsAdapter } from './teams/teams-adapter.ts';
import { conversationIdOf, personOf, scopeOf } from './who-and-where.ts';

type Reference = Partial<ConversationReference>;

/** How to reach the conversation of an activity again. In a channel: the channel, not the thread. */
export function referenceOf(activity: Activity): Reference {
  const reference: Reference = Context.getConversationReference(activity);
  // Both change with every message, and neither is needed to reach the conversation.
  delete reference.activityId;
  const conversation = { ...activity.conversation, id: conversationIdOf(activity) };
  if (scopeOf(activity) === 'personal') return { ...reference, conversation };
  delete reference.user;
  return { ...reference, conversation };
}

export interface Remembering {
  activity: Activity;
  /** Stands for the way that is kept already. */
  known: string | undefined;
  now: Date;
}

/** Keeps the way to a conversation unless it is the one that `known` stands for. Resolves to what stands for it now. */
export async function remember(references: References, { activity, known, now }: Remembering): Promise<string> {
  const [personId, reference] = [personOf(activity)?.id ?? '', referenceOf(activity)];
  const digest = createHash('sha256').update(personId).update(JSON.stringify(reference)).digest('base64url');
  if (digest === known) return digest;
  const personal = scopeOf(activity) === 'personal';
  await references.put({ conversationId: conversationIdOf(activity), personId, personal, reference, at: now });
  return digest;
}

export interface ConversationsOptions {
  adapter: Pick<TeamsAdapter, 'resume'>;
  gate: Pick<Gate, 'trusts'>;
  references: References;
}

/** Messages that nobody wrote to start. */
export class Conversations {
  private readonly options: ConversationsOptions;

  constructor(options: ConversationsOptions) {
    this.options = options;
  }

  /** Runs a turn in a stored conversation; false when it is not known. Throws `not-found` when its address is not trusted. */
  async resume(conversationId: string, logic: (context: TurnContext) => Promise<void>): Promise<boolean> {
    const reference = await this.options.references.get(conversationId);
    if (!reference) return false;
    await this.goOn(reference, logic);
    return true;
  }

  /** The channel of IT. Where Usher was never written to from there, it is reached by the way of another conversation. */
  itChannel(channelId: string, from: Activity): ItChannel {
    const other = referenceOf(from);
    const conversation = { ...from.conversation, id: channelId, isGroup: true, conversationType: 'channel', name: '' };
    const inChannel = async (logic: (context: TurnContext) => Promise<void>): Promise<void> =>
      this.goOn((await this.options.references.get(channelId)) ?? { ...other, conversation }, logic);
    return {
      async post(card: Attachment) {
        let id = '';
        await inChannel(async (context) => {
          id = (await context.sendActivity({ type: 'message', attachments: [card] }))?.id ?? '';
        });
        return id;
      },
      async replace(activityId: string, card: Attachment) {
        let replaced = false;
        await inChannel(async (context) => {
          replaced = await update(context, { id: activityId, card, tries: 2 });
        });
        return replaced;
      },
    };
  }

  private async goOn(reference: Reference, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    // The store is a place an attacker could write to; Usher's token goes to nobody else for that.
    if (!this.options.gate.trusts(reference.serviceUrl)) throw new UsherError('not-found', 'A stored address is not trusted');
    await this.options.adapter.resume(reference, logic);
  }
}
