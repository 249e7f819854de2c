import type { ConversationReference } from 'botbuilder';

export interface Versioned<T> {
  value: T;
  version: number;
}

/** Conversation state by key. Two writers of one version: the second gets `state-conflict`. */
export interface TurnStates {
  load<T extends object>(key: string): Promise<Versioned<T> | null>;
  /** `version` is what `load` gave; 0 for a new record. Returns the new version. */
  save(key: string, value: object, version: number): Promise<number>;
  remove(key: string): Promise<void>;
}

/** The newest way to reach a conversation, for messages that Usher starts. */
export interface References {
  put(conversationId: string, personId: string, reference: Partial<ConversationReference>): Promise<void>;
  get(conversationId: string): Promise<Partial<ConversationReference> | null>;
}

export interface Watch {
  conversationId: string;
  /** How often Usher has looked already. */
  looks: number;
  startedAt: Date;
}

/** Conversations in which a person waits for their phone to appear. */
export interface Watches {
  /** A conversation that is watched already keeps its clock. */
  start(conversationId: string, now: Date, firstLook: Date): Promise<void>;
  due(now: Date, most: number): Promise<Watch[]>;
  lookAgain(conversationId: string, at: Date): Promise<void>;
  stop(conversationId: string): Promise<void>;
}

export interface Store {
  states: TurnStates;
  references: References;
  watches: Watches;
  /** Throws when the database does not answer. */
  health(): Promise<void>;
  close(): Promise<void>;
}
