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
export type MessageChanges = Partial<Pick<ChatMessage, 'text' | 'cards' | 'suggested' | 'edited'>>;

export type ChatEvent =
  | { kind: 'message'; conversationId: string; seq: number; message: ChatMessage }
  | { kind: 'deleted'; conversationId: string; seq: number; id: string }
  | { kind: 'typing'; conversationId: string; from: string }
  | { kind: 'opened'; conversationId: string }
  | { kind: 'cleared' };

export interface KeptChat {
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
  chats: Record<string, KeptChat>;
}

export interface Transcripts {
  readonly epoch: string;
  messages(conversationId: string): readonly ChatMessage[];
  find(conversationId: string, id: string): ChatMessage | null;
  /** `startsThread`: it is a post of its own in a channel, so that its id becomes the thread. */
  add(conversationId: string, draft: MessageDraft, startsThread: boolean): ChatMessage;
  /** Null when that message is gone. */
  change(conversationId: string, id: string, changes: MessageChanges): ChatMessage | null;
  remove(conversationId: string, id: string): boolean;
  typing(conversationId: string, from: string): void;
  isOpened(conversationId: string): boolean;
  setOpened(conversationId: string, opened: boolean): void;
  /** Everything that changed after `seq`, oldest place first. */
  since(conversationId: string, seq: number): ChatEvent[];
  clear(): void;
  /** Returns how to stop listening. */
  listen(listener: (event: ChatEvent) => void): () => void;
  record(): ChatRecord;
}
