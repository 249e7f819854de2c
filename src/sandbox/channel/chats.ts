import { executeResultOf, type ExecuteResult, type Press, pressOf } from './card-actions.ts';
import { activityFrom, mentionsBot, textActivity } from './incoming.ts';
import { createMembership, type Membership } from './membership.ts';
import type { ChatMessage } from './transcript-types.ts';
import { type ChatSettings, originOf, type Sent, sentOf, type Visit } from './visits.ts';

export interface Chats extends Membership {
  say(visit: Visit, said: Said): Promise<Sent>;
  /** `message` is the card's message. */
  press(visit: Visit, message: ChatMessage, pressed: Pressed): Promise<Sent & { result: ExecuteResult }>;
}

export interface Said {
  text: string;
  /** The post that is answered, in a channel. */
  thread: string | null;
  /** The person's own message that did not get through and is sent once more. */
  again: ChatMessage | null;
}

export interface Pressed {
  action: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

const none: ExecuteResult = { kind: 'none' };

/** What people do in the chats; each call answers when the bot has taken it. */
export function createChats(settings: ChatSettings): Chats {
  const membership = createMembership(settings);

  return {
    ...membership,
    async say(visit, { text, thread, again }) {
      await membership.open(visit);
      const message = again ?? show(settings, visit, { text, thread });
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
