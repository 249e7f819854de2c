import type { Delivery, SendToBot } from './bot-client.ts';
import type { ChatPerson, Conversation } from './conversations.ts';
import type { Client, Origin } from './incoming.ts';
import type { Transcripts } from './transcript-types.ts';

export interface ChatSettings {
  conversations: ReadonlyMap<string, Conversation>;
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

export const originOf = (settings: ChatSettings, visit: Visit, thread: string | null): Origin => ({
  ...visit,
  thread,
  serviceUrl: settings.serviceUrl(),
  tenantId: settings.tenantId,
  now: settings.now(),
});

export function sentOf(id: string | null, delivery: Delivery): Sent {
  return { id, delivered: delivery.ok, reason: delivery.ok ? null : delivery.reason };
}
