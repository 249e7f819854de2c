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

/** A way to reach a conversation, as it was seen last. */
export interface Way {
  conversationId: string;
  personId: string;
  /** Between this person and Usher alone. */
  personal: boolean;
  reference: Partial<ConversationReference>;
  at: Date;
}

/** The newest way to reach a conversation, for messages that Usher starts. */
export interface References {
  put(way: Way): Promise<void>;
  get(conversationId: string): Promise<Partial<ConversationReference> | null>;
  /** Conversation id of the person's newest personal chat; null: Usher has none with them. */
  ofPerson(personId: string): Promise<string | null>;
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

/** One line of what was done to whom. Ids alone, never names. */
export interface AuditEntry {
  at: Date;
  actorId: string;
  action: string;
  subjectId: string;
  outcome: 'asked' | 'done' | 'refused' | 'failed';
  detail: string;
}

export interface AuditRow extends AuditEntry {
  /** Counts from 1 without a gap. */
  sequence: number;
  /** SHA-256 over the line and the hash of the one before. */
  hash: string;
}

/** `at` is a sequence number: `changed` is not what was written under it, `missing` is not there, `reordered` is at another place. */
export type AuditVerdict =
  | { kind: 'whole'; rows: number }
  | { kind: 'broken'; at: number; why: 'changed' | 'missing' | 'reordered' };

/** Lines are added and never changed, each chained to the one before; they go after 400 days, oldest first. */
export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** The newest lines about a person, newest first. */
  about(subjectId: string, most: number): Promise<AuditEntry[]>;
  /** All lines, oldest first; of one person: what they did and what was done about them. */
  list(wanted: { personId?: string; since?: Date }): Promise<AuditRow[]>;
  /** Whether the chain is as it was written; if not, where it breaks first. */
  verify(): Promise<AuditVerdict>;
}

/** Something a person still has to be told. */
export interface Notice {
  kind: string;
  at: Date;
  /** Name of who did it. */
  by: string;
}

export interface Notices {
  /** The same kind by the same one again: the newest is told. */
  keep(personId: string, notice: Notice): Promise<void>;
  /** Whether there is anything to take. Asked in every turn, so it is quick. */
  waiting(personId: string): Promise<boolean>;
  /** All that are waiting, oldest first. Whoever takes them tells them: they are given out once. */
  take(personId: string): Promise<Notice[]>;
}

export interface NewHandOff {
  id: string;
  personId: string;
  conversationId: string;
  about: string;
  at: Date;
  /** What IT reads, as JSON; null once it is solved, when nobody needs it any more. */
  report: object | null;
}

export interface HandOff extends NewHandOff {
  status: 'open' | 'taken' | 'solved';
  /** Who brought it to this status, and when; null while it is open. */
  settled: { by: string; at: Date } | null;
  /** Activity id of the report in IT's channel; null: none is there. */
  channelMessage: string | null;
}

export interface Settling {
  status: 'taken' | 'solved';
  by: string;
  at: Date;
}

/** What people handed to IT, for 90 days. */
export interface HandOffs {
  open(handOff: NewHandOff): Promise<void>;
  get(id: string): Promise<HandOff | null>;
  /** The person's newest one that reached IT's channel. */
  newestOf(personId: string): Promise<HandOff | null>;
  /** Only forward: open, taken, solved. False when it was there already, or is not known. */
  settle(id: string, settling: Settling): Promise<boolean>;
  setChannelMessage(id: string, activityId: string): Promise<void>;
}

/** Who failed to sign in with which number, for a day. Knows people by a keyed hash alone. */
export interface Failures {
  note(code: number, personId: string, at: Date): Promise<void>;
  /** How many other people failed with this number since then. */
  others(code: number, personId: string, since: Date): Promise<number>;
}

export interface Store {
  states: TurnStates;
  seen: Seen;
  references: References;
  watches: Watches;
  audit: Audit;
  notices: Notices;
  handOffs: HandOffs;
  failures: Failures;
  /** Throws when the database does not answer. */
  health(): Promise<void>;
  /** Forgets what is past its time: sweep.ts says after how many days. */
  sweep(now: Date): Promise<void>;
  close(): Promise<void>;
}
