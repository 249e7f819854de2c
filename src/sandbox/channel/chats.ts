import type { Delivery, SendToBot } from './bot-client.ts';
import { executeResultOf, type ExecuteResult, pressOf } from './card-actions.ts';
import type { ChatPerson, Conversation } from './conversations.ts';
import { activityFrom, type Client, mentionsBot, openingActivities, type Origin, textActivity } from './incoming.ts';
import type { ChatMessage, Transcripts } from './transcripts.ts';

export interface ChatSettings {
  transcripts: Transcripts;
  send: SendToBot;
  serviceUrl: () => string;
  tenantId: string;
  now: () => Date;
}

/** Who does something where, and with which app. */
export interface Visit {
  conversation: Conversation;
  person: ChatPerson;
  client: Client;
}

/** `delivered` is false when the bot did not take it; `no-mention`: it was not meant for the bot. */
export interface Sent {
  id: string | null;
  delivered: boolean;
  reason: 'no-answer' | 'unreachable' | 'refused' | 'no-mention' | 'unsupported' | null;
}

export interface Chats {
  /** Adds Usher to the conversation, once. */
  open(visit: Visit): Promise<Sent>;
  /** `thread`: the post that is answered, in a channel. */
  say(visit: Visit, text: string, thread: string | null): Promise<Sent>;
  /** `message` is the card's message. */
  press(visit: Visit, message: ChatMessage, pressed: Pressed): Promise<Sent & { result: ExecuteResult }>;
}

export interface Pressed {
  action: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

const none: ExecuteResult = { kind: 'none' };

/** What people do in the chats; each call answers when the bot has taken it. */
export function createChats(settings: ChatSettings): Chats {
  const { transcripts, send } = settings;
  const openings = new Map<string, Promise<Sent>>();

  const originOf = (visit: Visit, thread: string | null): Origin => ({
    ...visit,
    thread,
    serviceUrl: settings.serviceUrl(),
    tenantId: settings.tenantId,
    now: settings.now(),
  });

  async function install(visit: Visit): Promise<Sent> {
    const { id } = visit.conversation;
    transcripts.setOpened(id, true);
    for (const activity of openingActivities(originOf(visit, null))) {
      const sent = sentOf(null, await send(activity));
      if (sent.delivered) continue;
      transcripts.setOpened(id, false);
      return sent;
    }
    return { id: null, delivered: true, reason: null };
  }

  function open(visit: Visit): Promise<Sent> {
    const { id } = visit.conversation;
    const running = openings.get(id);
    if (running) return running;
    if (transcripts.isOpened(id)) return Promise.resolve({ id: null, delivered: true, reason: null });
    const opening = install(visit).finally(() => openings.delete(id));
    openings.set(id, opening);
    return opening;
  }

  function show(visit: Visit, text: string, thread: string | null): ChatMessage {
    const { conversation, person } = visit;
    const words = { from: person.key, name: person.name, text, cards: [], suggested: [] };
    const startsThread = conversation.kind === 'channel' && thread === null;
    return transcripts.add(conversation.id, { ...words, thread }, startsThread);
  }

  return {
    open,
    async say(visit, text, thread) {
      await open(visit);
      const message = show(visit, text, thread);
      const forBot = visit.conversation.kind === 'personal' || mentionsBot(text);
      if (!forBot) return { id: message.id, delivered: false, reason: 'no-mention' };
      return sentOf(message.id, await send(textActivity(originOf(visit, message.thread), message.id, text)));
    },
    async press(visit, message, { action, inputs }) {
      const press = pressOf(action, inputs);
      const origin = originOf(visit, message.thread);
      if (press.kind === 'unsupported') return { id: null, delivered: false, reason: 'unsupported', result: none };
      if (press.kind === 'message') {
        const shown = press.shown === null ? null : show(visit, press.shown, message.thread);
        const { text, value } = press;
        const answer = { type: 'message', text, value, replyToId: message.id, ...(shown && { id: shown.id }) };
        return { ...sentOf(shown?.id ?? null, await send(activityFrom(origin, answer))), result: none };
      }
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: press.value, replyToId: message.id };
      const delivery = await send(activityFrom(origin, invoke));
      const result = delivery.ok ? executeResultOf(delivery.body) : none;
      if (result.kind === 'card') transcripts.change(visit.conversation.id, message.id, { cards: [result.card] });
      return { ...sentOf(null, delivery), result };
    },
  };
}

function sentOf(id: string | null, delivery: Delivery): Sent {
  return { id, delivered: delivery.ok, reason: delivery.ok ? null : delivery.reason };
}
