import type { Attachment, TurnContext } from 'botbuilder';
import type { PersonRun } from '../checks/check.ts';
import type { TenantRun } from '../checks/tenant/tenant-check.ts';
import type { ProbeAnswer } from '../discovery/probe.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { TenantFacts } from '../graph/tenant-facts.ts';
import type { Audit, AuditEntry, HandOffs, Notice } from '../store/store.ts';

export interface Person {
  /** Entra object id. */
  id: string;
  /** As the chat shows it; may be empty. */
  name: string;
}

export type Scope = 'personal' | 'group' | 'channel';

/** What a card's button carries. `verb` is `<owner>.<action>`: enroll.next, command.help, sign-in-help.again … */
export interface ButtonPress {
  verb: string;
  data: Readonly<Record<string, unknown>>;
  /** Activity id of the card that was pressed; null where the client does not say. */
  cardId: string | null;
}

/** What the person did. `tick` is Usher itself looking again on behalf of a waiting person. */
export type Input = { kind: 'text'; text: string } | { kind: 'button'; press: ButtonPress } | { kind: 'tick' };

/** How Usher speaks in this conversation. Messages are addressed by the activity id the channel gave them. */
export interface Chat {
  /** Sends Markdown text. */
  say(text: string): Promise<string>;
  show(card: Attachment): Promise<string>;
  /** Puts a new card in the place of an old one; false when that message is gone. */
  replace(activityId: string, card: Attachment): Promise<boolean>;
  typing(): Promise<void>;
}

/** Where findings go that a person asks to hand to IT. */
export interface ItChannel {
  /** Resolves to the activity id of the new message. */
  post(card: Attachment): Promise<string>;
  /** Puts a new card in the place of an old one; false when that message is gone or did not take it. */
  replace(activityId: string, card: Attachment): Promise<boolean>;
}

/** The chats in which Usher keeps looking by itself until the person is through. */
export interface Watching {
  /** Looks again soon, then at growing intervals, until `stop`. Asking twice changes nothing. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Who may do more than ask for themselves. Admins are help desk too. */
export type Role = 'help-desk' | 'admin';

/** The time and the actor are the turn's. Ids alone, never names. */
export type AuditLine = Omit<AuditEntry, 'at' | 'actorId'>;

/** How somebody reads: of the person who is told, not of the one whose turn it is. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** What Usher says to somebody who did not write: Markdown text, or a card. */
export type Message = { text: string } | { card: Attachment };

/** Everything one turn may use. Built by the bot, handed to commands and dialogs. */
export interface Turn {
  person: Person;
  scope: Scope;
  locale: string;
  timeZone: string;
  now: Date;
  input: Input;
  /** Batched, remembered for this turn, and bounded by the turn's deadline. */
  graph: GraphReader;
  /** What holds for the whole tenant, some minutes old at most; with `maxAgeMs`, no older than that. */
  tenant: (maxAgeMs?: number) => TenantFacts;
  /** Looks at a domain as a phone does, counted for this person. Ask only for somebody from IT. */
  probe: (domain: string) => Promise<ProbeAnswer>;
  /** For the checks of the tenant; `maxAgeMs` as for `tenant`. */
  tenantRun: (maxAgeMs?: number) => TenantRun;
  chat: Chat;
  /** null: IT has not connected a channel. */
  itChannel: ItChannel | null;
  watching: Watching;
  /**
   * Ask only where a role is needed. May be five minutes old; with 0 it is asked now, which whatever changes or sends
   * something needs. Throws what Graph throws: who cannot be checked has no role.
   */
  roles: (maxAgeMs?: number) => Promise<ReadonlySet<Role>>;
  /** Resolves when the line is on the disk. */
  audit: (line: AuditLine) => Promise<void>;
  /** What stands in the audit, oldest first. For admins alone. */
  auditLines: Audit['list'];
  /** Says something in another person's own chat. False: Usher has no chat with them, or it did not arrive. */
  tellPerson: (personId: string, message: Message | ((reader: Reader) => Message | Promise<Message>)) => Promise<boolean>;
  /** Keeps what a person is told when they next write or first open their chat. */
  tellLater: (personId: string, notice: Notice) => Promise<void>;
  handOffs: HandOffs;
  /** What dialogs remember about this conversation beyond their own life, by dialog id. JSON only; saved with the turn. */
  memory: Record<string, unknown>;
  /** Origin for pictures, without a slash at the end. */
  publicUrl: string;
}

/** The person of this turn, as checks and rules look at them. */
export const personRunOf = ({ graph, tenant, person, now }: Turn, maxAgeMs?: number): PersonRun => ({
  graph,
  tenant: tenant(maxAgeMs),
  personId: person.id,
  now,
});

const key = Symbol('turn');

/** Dialogs get a TurnContext from the SDK; the turn travels inside it. */
export const putTurn = (context: TurnContext, turn: Turn): void => void context.turnState.set(key, turn);

export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(key);
  if (!turn) throw new Error('The turn was not put into this context');
  return turn;
}
