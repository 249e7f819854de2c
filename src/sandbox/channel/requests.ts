import { HttpRefusal } from '../http.ts';
import { type ChatPerson, type Conversation, isMember } from './conversations.ts';
import { type Client, usualClient } from './incoming.ts';
import type { Visit } from './visits.ts';

export type Conversations = ReadonlyMap<string, Conversation>;

export function conversationNamed(all: Conversations, id: string | undefined): Conversation {
  const conversation = all.get(id ?? '');
  if (!conversation) throw new HttpRefusal(404, 'There is no such chat.');
  return conversation;
}

export function memberNamed(conversation: Conversation, key: unknown): ChatPerson {
  const person = conversation.members.find((member) => member.key === key);
  if (!person) throw new HttpRefusal(403, 'Only its members may read and write in this chat.');
  return person;
}

/** Who, where and on which app, from a request's body: {person, locale?, platform?, timeZone?}. */
export function visitFrom(conversation: Conversation, body: Record<string, unknown>): Visit {
  return { conversation, person: memberNamed(conversation, body['person']), client: clientFrom(body) };
}

function clientFrom(body: Record<string, unknown>): Client {
  return {
    locale: validOr(body['locale'], usualClient.locale, (tag) => new Intl.Locale(tag).toString()),
    platform: body['platform'] === 'iOS' ? 'iOS' : 'Windows',
    timeZone: validOr(
      body['timeZone'],
      usualClient.timeZone,
      (zone) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone,
    ),
  };
}

function validOr(value: unknown, otherwise: string, read: (text: string) => string): string {
  if (typeof value !== 'string' || value === '') return otherwise;
  try {
    return read(value);
  } catch {
    throw new HttpRefusal(400, 'The locale or the time zone is not known.');
  }
}

export const chatsOf = (all: Conversations, key: string): Conversation[] =>
  [...all.values()].filter((chat) => isMember(chat, key));
