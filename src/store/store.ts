import type { ConversationReference } from 'botbuilder';

export interface Versioned<T> {
  value: T;
  version: number;
}

/** What the end of a turn leaves behind, written at once or not at all. */
export interface TurnEnd {
  key: string;
  value: object;
  /** What `load` gave; 0 for a new record. */
  version: number;
  /** Conversation and id of the activity that this turn answered; null when Usher started it. */
  activity: string | null;
  now: Date;
}

/** Conversation state by key. Two writers of one version: the second gets `state-conflict`. */
export interface TurnStates {
  load<T extends object>(key: string): Promise<Versioned<T> | null>;
  /** Saves the state and remembers the activity in one transaction. Returns the new version. */
  finish(end: TurnEnd): Promise<number>;
  remove(key: string): Promise<void>;
}

/** Activities that were answered already. The channel delivers some of them twice. */
export interface Seen {
  has(activity: string): Promise<boolean>;
  mark(activity: string, now: Date): Promise<void>;
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
  seen: Seen;
  references: References;
  watches: Watches;
  /** Throws when the database does not answer. */
  health(): Promise<void>;
  /** Forgets conversation state after 30 days without a turn, and answered activities after 7. */
  sweep(now: Date): Promise<void>;
  close(): Promise<void>;
}
