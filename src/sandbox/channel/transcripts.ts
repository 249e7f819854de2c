/** One message as people see it. */
export interface ChatMessage {
  id: string;
  /** First message of its thread; null outside channels. */
  thread: string | null;
  /** `usher`, or the key of the person. */
  from: string;
  name: string;
  kind: 'text' | 'card';
  text?: string;
  /** The first card; `cards` has all of them. */
  card?: unknown;
  cards: unknown[];
  suggested: unknown[];
  at: string;
  edited: boolean;
  /** Number of its newest change, for replay. */
  seq: number;
}

export type MessageDraft = Omit<ChatMessage, 'id' | 'at' | 'edited' | 'seq' | 'kind' | 'card'>;

export type ChatEvent =
  | { kind: 'message'; conversationId: string; seq: number; message: ChatMessage }
  | { kind: 'deleted'; conversationId: string; seq: number; id: string }
  | { kind: 'typing'; conversationId: string; from: string }
  | { kind: 'opened'; conversationId: string }
  | { kind: 'cleared' };

interface Chat {
  /** Usher was added to it, and was told so. */
  opened: boolean;
  messages: ChatMessage[];
  deleted: { id: string; seq: number }[];
}

/** What is kept on disk. */
export interface ChatRecord {
  version: 1;
  /** A new one tells a reader that its replay number means nothing here. */
  epoch: string;
  seq: number;
  chats: Record<string, Chat>;
}

export interface Transcripts {
  readonly epoch: string;
  messages(conversationId: string): readonly ChatMessage[];
  find(conversationId: string, id: string): ChatMessage | null;
  /** `startsThread`: it is a post of its own in a channel, so that its id becomes the thread. */
  add(conversationId: string, draft: MessageDraft, startsThread: boolean): ChatMessage;
  /** Null when that message is gone. */
  change(conversationId: string, id: string, changes: Partial<MessageDraft> & { edited?: boolean }): ChatMessage | null;
  remove(conversationId: string, id: string): boolean;
  typing(conversationId: string, from: string): void;
  isOpened(conversationId: string): boolean;
  setOpened(conversationId: string, opened: boolean): void;
  /** Everything that changed after `seq`, oldest place first. */
  since(conversationId: string, seq: number): ChatEvent[];
  clear(): void;
  listen(listener: (event: ChatEvent) => void): () => void;
  record(): ChatRecord;
}

const emptyRecord = (now: Date): ChatRecord => ({ version: 1, epoch: now.getTime().toString(36), seq: 0, chats: {} });

/** A card is what a message is known by; text beside it is kept. */
export function formOf(draft: Pick<ChatMessage, 'cards'>): Pick<ChatMessage, 'kind' | 'card'> {
  return draft.cards.length > 0 ? { kind: 'card', card: draft.cards[0] } : { kind: 'text' };
}

/** Messages of all chats, with a number for each change so that a reader can catch up. `kept` is what a former run recorded. */
export function createTranscripts(now: () => Date, kept: ChatRecord | null): Transcripts {
  const record = kept ?? emptyRecord(now());
  const listeners = new Set<(event: ChatEvent) => void>();
  let lastId = 0;

  const tell = (event: ChatEvent): void => listeners.forEach((listener) => listener(event));
  const chatOf = (id: string): Chat => (record.chats[id] ??= { opened: false, messages: [], deleted: [] });
  // Teams' ids are milliseconds; two messages of one millisecond still get two ids.
  const nextId = (): string => String((lastId = Math.max(now().getTime(), lastId + 1)));
  const put = (conversationId: string, message: ChatMessage): ChatMessage => {
    tell({ kind: 'message', conversationId, seq: message.seq, message });
    return message;
  };

  return {
    get epoch() {
      return record.epoch;
    },
    messages: (id) => chatOf(id).messages,
    find: (conversationId, id) => chatOf(conversationId).messages.find((message) => message.id === id) ?? null,
    add(conversationId, draft, startsThread) {
      const id = nextId();
      const thread = startsThread ? id : draft.thread;
      const place = { id, thread, at: now().toISOString(), edited: false, seq: ++record.seq };
      const message = { ...draft, ...formOf(draft), ...place };
      chatOf(conversationId).messages.push(message);
      return put(conversationId, message);
    },
    change(conversationId, id, changes) {
      const { messages } = chatOf(conversationId);
      const place = messages.findIndex((message) => message.id === id);
      const old = messages[place];
      if (!old) return null;
      const { card: _card, ...rest } = { ...old, ...changes };
      const message: ChatMessage = { ...rest, ...formOf(rest), seq: ++record.seq };
      messages[place] = message;
      return put(conversationId, message);
    },
    remove(conversationId, id) {
      const chat = chatOf(conversationId);
      if (!chat.messages.some((message) => message.id === id)) return false;
      chat.messages = chat.messages.filter((message) => message.id !== id);
      chat.deleted.push({ id, seq: ++record.seq });
      tell({ kind: 'deleted', conversationId, seq: record.seq, id });
      return true;
    },
    typing: (conversationId, from) => tell({ kind: 'typing', conversationId, from }),
    isOpened: (id) => chatOf(id).opened,
    setOpened(conversationId, opened) {
      chatOf(conversationId).opened = opened;
      tell({ kind: 'opened', conversationId });
    },
    since(conversationId, seq) {
      const { messages, deleted } = chatOf(conversationId);
      return [
        ...messages.map((message): ChatEvent => ({ kind: 'message', conversationId, seq: message.seq, message })),
        ...deleted.map((gone): ChatEvent => ({ kind: 'deleted', conversationId, ...gone })),
      ].filter((event) => 'seq' in event && event.seq > seq);
    },
    clear() {
      record.chats = {};
      record.epoch = `${now().getTime().toString(36)}-${++record.seq}`;
      tell({ kind: 'cleared' });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: () => record,
  };
}
