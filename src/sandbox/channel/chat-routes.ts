import { type Exchange, handle, HttpRefusal, json, readJson, type Router } from '../http.ts';
import type { Chats, Said } from './chats.ts';
import type { Sent, Visit } from './visits.ts';
import type { Conversation } from './conversations.ts';
import { chatsOf, type Conversations, conversationNamed, visitFrom } from './requests.ts';
import type { ChatMessage, Transcripts } from './transcript-types.ts';

export interface ChatRoom {
  chats: Chats;
  conversations: Conversations;
  transcripts: Transcripts;
}

/** What the page and the tests do as a person, in JSON. */
export function chatRoutes(router: Router, { chats, conversations, transcripts }: ChatRoom): void {
  const visiting = (path: string, work: (visit: Visit, body: Record<string, unknown>) => Promise<Sent>): void =>
    router.on(
      'POST',
      `/api/chat/:id/${path}`,
      handle(async ({ request, response, params }) => {
        const body = await readJson(request);
        const sent = await work(visitFrom(conversationNamed(conversations, params['id']), body), body);
        if (!response.destroyed) json(response, 200, sent);
      }),
    );

  visiting('open', (visit) => chats.open(visit));
  visiting('messages', (visit, body) => chats.say(visit, saidFrom(transcripts, visit, body)));
  visiting('actions', (visit, body) => {
    const message = messageFrom(transcripts, visit.conversation, body);
    return chats.press(visit, message, { action: fieldsFrom(body, 'action'), inputs: fieldsFrom(body, 'inputs') });
  });

  router.on(
    'GET',
    '/api/chat/:id',
    handle(({ response, params }) => {
      json(response, 200, transcripts.messages(conversationNamed(conversations, params['id']).id));
    }),
  );
  router.on(
    'GET',
    '/api/chats',
    handle((exchange) => listChats(exchange, conversations, transcripts)),
  );
}

function listChats({ response, query }: Exchange, conversations: Conversations, transcripts: Transcripts): void {
  const chats = chatsOf(conversations, query.get('person') ?? '');
  if (chats.length === 0) throw new HttpRefusal(404, 'There is no such person.');
  const rows = chats.map(({ id, kind, title, team }) => {
    return { id, kind, title, team: team?.name ?? null, last: transcripts.messages(id).at(-1) ?? null };
  });
  json(response, 200, rows);
}

function textFrom({ text }: Record<string, unknown>): string {
  if (typeof text !== 'string' || text.trim() === '') throw new HttpRefusal(400, 'A message needs a text.');
  return text;
}

function saidFrom(transcripts: Transcripts, { conversation, person }: Visit, body: Record<string, unknown>): Said {
  const named = (id: unknown) => (typeof id === 'string' ? transcripts.find(conversation.id, id) : null);
  const again = named(body['again']);
  const own = again?.from === person.key && again.text !== undefined ? again : null;
  return { text: own?.text ?? textFrom(body), thread: named(body['thread'])?.thread ?? null, again: own };
}

function messageFrom(transcripts: Transcripts, conversation: Conversation, { activityId }: Record<string, unknown>): ChatMessage {
  const message = typeof activityId === 'string' ? transcripts.find(conversation.id, activityId) : null;
  if (!message) throw new HttpRefusal(404, 'That message is gone.');
  return message;
}

function fieldsFrom(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = body[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new HttpRefusal(400, `"${name}" is not an object.`);
  return value as Record<string, unknown>;
}
