import type { Delivery, SendToBot } from './bot-client.ts';
import { executeResultOf, type ExecuteResult, type Press, pressOf } from './card-actions.ts';
import type { ChatPerson, Conversation } from './conversations.ts';
import { activityFrom, type Client, mentionsBot, openingActivities, type Origin, textActivity } from './incoming.ts';
import type { ChatMessage, Transcripts } from './transcript-types.ts';

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
  const openings = new Map<string, Promise<Sent>>();

  function open(visit: Visit): Promise<Sent> {
    const { id } = visit.conversation;
    const running = openings.get(id);
    if (running) return running;
    if (settings.transcripts.isOpened(id)) return Promise.resolve({ id: null, delivered: true, reason: null });
    const opening = install(settings, visit).finally(() => openings.delete(id));
    openings.set(id, opening);
    return opening;
  }

  return {
    open,
    async say(visit, text, thread) {
      await open(visit);
      const message = show(settings, visit, { text, thread });
      const forBot = visit.conversation.kind === 'personal' || mentionsBot(text);
      if (!forBot) return { id: message.id, delivered: false, reason: 'no-mention' };
      const origin = originOf(settings, visit, message.thread);
      return sentOf(message.id, await settings.send(textActivity(origin, message.id, text)));
    },
    async press(visit, message, { action, inputs }) {
      const press = pressOf(action, inputs);
      if (press.kind === 'message') return { ...(await answer(settings, visit, { press, message })), result: none };
      if (press.kind === 'execute') return execute(settings, visit, { value: press.value, message });
      return { id: null, delivered: false, reason: 'unsupported', result: none };
    },
  };
}

const originOf = (settings: ChatSettings, visit: Visit, thread: string | null): Origin => ({
  ...visit,
  thread,
  serviceUrl: settings.serviceUrl(),
  tenantId: settings.tenantId,
  now: settings.now(),
});

/** When the bot is away the conversation counts as unopened, so that the next visit tries again. */
async function install(settings: ChatSettings, visit: Visit): Promise<Sent> {
  const { id } = visit.conversation;
  settings.transcripts.setOpened(id, true);
  for (const activity of openingActivities(originOf(settings, visit, null))) {
    const sent = sentOf(null, await settings.send(activity));
    if (sent.delivered) continue;
    settings.transcripts.setOpened(id, false);
    return sent;
  }
  return { id: null, delivered: true, reason: null };
}

function show({ transcripts }: ChatSettings, visit: Visit, said: { text: string; thread: string | null }): ChatMessage {
  const { conversation, person } = visit;
  const words = { from: person.key, name: person.name, cards: [], suggested: [] };
  const startsThread = conversation.kind === 'channel' && said.thread === null;
  return transcripts.add(conversation.id, { ...words, ...said }, startsThread);
}

interface Answered {
  press: Extract<Press, { kind: 'message' }>;
  message: ChatMessage;
}

async function answer(settings: ChatSettings, visit: Visit, { press, message }: Answered): Promise<Sent> {
  const { text, value } = press;
  const shown = press.shown === null ? null : show(settings, visit, { text: press.shown, thread: message.thread });
  const activity = { type: 'message', text, value, replyToId: message.id, ...(shown && { id: shown.id }) };
  return sentOf(shown?.id ?? null, await settings.send(activityFrom(originOf(settings, visit, message.thread), activity)));
}

interface Executed {
  value: Record<string, unknown>;
  message: ChatMessage;
}

async function execute(
  settings: ChatSettings,
  visit: Visit,
  { value, message }: Executed,
): Promise<Sent & { result: ExecuteResult }> {
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message.id };
  const delivery = await settings.send(activityFrom(originOf(settings, visit, message.thread), invoke));
  const result = delivery.ok ? executeResultOf(delivery.body) : none;
  if (result.kind === 'card') settings.transcripts.change(visit.conversation.id, message.id, { cards: [result.card] });
  return { ...sentOf(null, delivery), result };
}

function sentOf(id: string | null, delivery: Delivery): Sent {
  return { id, delivered: delivery.ok, reason: delivery.ok ? null : delivery.reason };
}
