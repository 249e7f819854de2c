import type {
  ChatEvent,
  ChatMessage,
  ChatRecord,
  KeptChat,
  MessageChanges,
  MessageDraft,
  Transcripts,
} from './transcript-types.ts';

interface Book {
  record: ChatRecord;
  listeners: Set<(event: ChatEvent) => void>;
  lastId: number;
  now: () => Date;
}

/** Messages of all chats, with a number for each change so that a reader can catch up. `kept` is what a former run recorded. */
export function createTranscripts(now: () => Date, kept: ChatRecord | null): Transcripts {
  const record = kept ?? { version: 1, epoch: now().getTime().toString(36), seq: 0, chats: {} };
  const book: Book = { record, listeners: new Set(), lastId: 0, now };

  return {
    get epoch() {
      return record.epoch;
    },
    messages: (conversationId) => chatOf(book, conversationId).messages,
    find: (conversationId, id) => chatOf(book, conversationId).messages.find((message) => message.id === id) ?? null,
    add: (conversationId, draft, startsThread) => add(book, conversationId, { draft, startsThread }),
    change: (conversationId, id, changes) => change(book, conversationId, { id, changes }),
    remove: (conversationId, id) => remove(book, conversationId, id),
    typing: (conversationId, from) => tell(book, { kind: 'typing', conversationId, from }),
    isOpened: (conversationId) => chatOf(book, conversationId).opened,
    setOpened(conversationId, opened) {
      chatOf(book, conversationId).opened = opened;
      tell(book, { kind: 'opened', conversationId });
    },
    since: (conversationId, seq) => since(chatOf(book, conversationId), conversationId, seq),
    clear() {
      record.chats = {};
      record.epoch = `${now().getTime().toString(36)}-${++record.seq}`;
      tell(book, { kind: 'cleared' });
    },
    listen(listener) {
      book.listeners.add(listener);
      return () => void book.listeners.delete(listener);
    },
    record: () => record,
  };
}

const tell = ({ listeners }: Book, event: ChatEvent): void => listeners.forEach((listener) => listener(event));

const chatOf = ({ record }: Book, id: string): KeptChat => (record.chats[id] ??= { opened: false, messages: [], deleted: [] });

/** A card is what a message is known by; text beside it is kept. */
const formOf = (cards: unknown[]): Pick<ChatMessage, 'kind' | 'card'> =>
  cards.length > 0 ? { kind: 'card', card: cards[0] } : { kind: 'text' };

function add(book: Book, conversationId: string, what: { draft: MessageDraft; startsThread: boolean }): ChatMessage {
  // Teams' ids are milliseconds; two messages of one millisecond still get two ids.
  book.lastId = Math.max(book.now().getTime(), book.lastId + 1);
  const id = String(book.lastId);
  const { draft, startsThread } = what;
  const seq = ++book.record.seq;
  const place = { id, thread: startsThread ? id : draft.thread, at: book.now().toISOString(), edited: false, seq };
  const message = { ...draft, ...formOf(draft.cards), ...place };
  chatOf(book, conversationId).messages.push(message);
  tell(book, { kind: 'message', conversationId, seq, message });
  return message;
}

function change(book: Book, conversationId: string, what: { id: string; changes: MessageChanges }): ChatMessage | null {
  const { messages } = chatOf(book, conversationId);
  const place = messages.findIndex((message) => message.id === what.id);
  const old = messages[place];
  if (!old) return null;
  const { card: _card, ...rest } = { ...old, ...what.changes };
  const seq = ++book.record.seq;
  const message: ChatMessage = { ...rest, ...formOf(rest.cards), seq };
  messages[place] = message;
  tell(book, { kind: 'message', conversationId, seq, message });
  return message;
}

function remove(book: Book, conversationId: string, id: string): boolean {
  const chat = chatOf(book, conversationId);
  if (!chat.messages.some((message) => message.id === id)) return false;
  const seq = ++book.record.seq;
  chat.messages = chat.messages.filter((message) => message.id !== id);
  chat.deleted.push({ id, seq });
  tell(book, { kind: 'deleted', conversationId, seq, id });
  return true;
}

function since({ messages, deleted }: KeptChat, conversationId: string, seq: number): ChatEvent[] {
  const said = messages.map((message): ChatEvent => ({ kind: 'message', conversationId, seq: message.seq, message }));
  const gone = deleted.map((one): ChatEvent => ({ kind: 'deleted', conversationId, ...one }));
  return [...said, ...gone].filter((event) => 'seq' in event && event.seq > seq);
}
