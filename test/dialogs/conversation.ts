import { type Attachment, type ConversationReference, TestAdapter, TurnContext } from 'botbuilder';
import { DialogContext, type DialogInstance, DialogSet } from 'botbuilder-dialogs';
import { route } from '../../src/bot/routing.ts';
import type { Command } from '../../src/commands/command.ts';
import { commands as allCommands } from '../../src/commands/index.ts';
import { createDialogs } from '../../src/dialogs/index.ts';
import type { DialogServices } from '../../src/dialogs/services.ts';
import { type ButtonPress, type Input, putTurn, type Turn, turnOf } from '../../src/dialogs/turn.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

export interface ShownCard {
  id: string;
  /** All its words, as a screen reader says them. */
  text: string;
  title: string;
  /** The words it tells people to type, in order. */
  typed: string[];
  buttons: { title: string; verb: string; data: Record<string, unknown> }[];
  /** Buttons that open a page. */
  links: { title: string; url: string }[];
  /** The whole card as JSON. */
  raw: string;
  /** How often it was replaced. */
  replaced: number;
}

export interface Conversation {
  say(text: string): Promise<string>;
  /** Presses a button by title on the newest card that has it, or on the card given. */
  press(title: string, cardId?: string): Promise<string>;
  tick(): Promise<string>;
  /** Lets time pass without anything being said. */
  later(minutes: number): void;
  /** Everything in the chat, oldest first. */
  readonly cards: ShownCard[];
  /** The words of the newest card. */
  last(): string;
  lastCard(): ShownCard;
  readonly said: string[];
  /** What IT received. */
  readonly toIt: ShownCard[];
  /** How old facts of the whole company could be, in milliseconds, each time they were asked for. */
  readonly freshness: (number | undefined)[];
  memory(): Record<string, unknown>;
  readonly watching: () => boolean;
  state(id: string): unknown;
  stack(): string[];
  now(): Date;
  /** The same chat up to here, going on by itself. */
  fork(): Conversation;
  answered: number;
}

export interface Setting {
  services: Partial<DialogServices>;
  commands?: readonly Command[];
  itChannel?: 'connected' | 'none' | 'broken';
  locale?: string;
  /** What the turn has for the help desk; by default nobody has a role and nobody can be told anything. */
  helpDesk?: Partial<HelpDesk>;
}

type HelpDesk = Pick<Turn, 'roles' | 'audit' | 'auditLines' | 'tellPerson' | 'tellLater' | 'handOffs'>;

const noHelpDesk: HelpDesk = {
  roles: async () => new Set(),
  audit: async () => undefined,
  tellPerson: async () => false,
  tellLater: async () => undefined,
  auditLines: async () => [],
  handOffs: {
    open: async () => undefined,
    get: async () => null,
    newestOf: async () => null,
    settle: async () => false,
    setChannelMessage: async () => undefined,
  },
};

/** One person's personal chat. Between turns the state goes through JSON, as it does on disk. */
export const conversation = (setting: Setting): Conversation =>
  begin(setting, { cards: [], stack: '{"stack":[],"memory":{}}', clock: Date.parse('2026-11-23T10:00:00Z') });

interface Past {
  cards: ShownCard[];
  /** What is kept between turns, as JSON. */
  stack: string;
  clock: number;
}

function begin(setting: Setting, past: Past): Conversation {
  const dialogSet = new DialogSet();
  for (const dialog of createDialogs(setting.services)) dialogSet.add(dialog);
  const cards = past.cards;
  const said: string[] = [];
  const toIt: ShownCard[] = [];
  const freshness: (number | undefined)[] = [];
  let saved = past.stack;
  let { clock } = past;
  let watched = false;
  let answered = 0;

  const chat: Turn['chat'] = {
    say: async (text) => String(said.push(text)),
    show: async (card) => {
      const id = `card-${cards.length + 1}`;
      cards.push({ id, ...contentOf(card), replaced: 0 });
      return id;
    },
    replace: async (id, card) => replaceIn(cards, id, card),
    typing: async () => undefined,
  };
  const itChannel: Turn['itChannel'] = {
    post: async (card) => {
      if (setting.itChannel === 'broken') throw new Error('the channel is gone');
      const id = `it-${toIt.length + 1}`;
      toIt.push({ id, ...contentOf(card), replaced: 0 });
      return id;
    },
    replace: async (id, card) => replaceIn(toIt, id, card),
  };

  const graph = fakeGraph({});
  const cache = tenantCache({ tenantId: null, now: () => new Date(clock) });

  async function turn(input: Input): Promise<string> {
    clock += 1000;
    const context = new TurnContext(new TestAdapter(async () => undefined), activityFor());
    const { stack, memory } = JSON.parse(saved) as { stack: DialogInstance[]; memory: Record<string, unknown> };
    putTurn(context, {
      person: { id: '11111111-1111-4111-8111-111111111111', name: 'Robin Jansen' },
      scope: 'personal',
      locale: setting.locale ?? 'en',
      timeZone: 'Europe/Amsterdam',
      now: new Date(clock),
      input,
      graph,
      tenant: (maxAgeMs) => {
        freshness.push(maxAgeMs);
        return cache.facts(graph, maxAgeMs);
      },
      probe: () => Promise.reject(new Error('No web in this test')),
      tenantRun: () => {
        throw new Error('No look at the tenant in this test');
      },
      chat,
      itChannel: setting.itChannel === 'none' ? null : itChannel,
      watching: { start: async () => void (watched = true), stop: async () => void (watched = false) },
      ...noHelpDesk,
      ...setting.helpDesk,
      memory,
      publicUrl: 'https://usher.example',
    });
    const dialogs = new DialogContext(dialogSet, context, { dialogStack: stack });
    const routes = { commands: setting.commands ?? allCommands, answer: async () => sideAnswer(input) };
    await route(turnOf(context), dialogs, routes);
    saved = JSON.stringify({ stack: dialogs.stack, memory });
    return cards.at(-1)?.text ?? '';
  }

  async function sideAnswer(input: Input): Promise<boolean> {
    if (input.kind !== 'text' || !input.text.includes('side question')) return false;
    answered += 1;
    said.push('an answer');
    return true;
  }

  return {
    say: (text) => turn({ kind: 'text', text }),
    press: (title, cardId) => turn({ kind: 'button', press: pressOn(cards, title, cardId) }),
    tick: () => turn({ kind: 'tick' }),
    later: (minutes) => void (clock += minutes * 60_000),
    cards,
    freshness,
    memory: () => (JSON.parse(saved) as { memory: Record<string, unknown> }).memory,
    last: () => cards.at(-1)?.text ?? '',
    lastCard: () => cards.at(-1)!,
    said,
    toIt,
    watching: () => watched,
    state: (id) => {
      const { stack } = JSON.parse(saved) as { stack: DialogInstance[] };
      return stack.find((instance) => instance.id === id)?.state;
    },
    stack: () => (JSON.parse(saved) as { stack: DialogInstance[] }).stack.map(({ id }) => id),
    now: () => new Date(clock),
    fork: () => begin(setting, { cards: structuredClone(cards), stack: saved, clock }),
    get answered() {
      return answered;
    },
  };
}

function replaceIn(cards: readonly ShownCard[], id: string, card: Attachment): boolean {
  const old = cards.find((one) => one.id === id);
  if (!old) return false;
  Object.assign(old, contentOf(card), { replaced: old.replaced + 1 });
  return true;
}

function pressOn(cards: readonly ShownCard[], title: string, cardId?: string): ButtonPress {
  const card = cardId
    ? cards.find(({ id }) => id === cardId)
    : cards.findLast(({ buttons }) => buttons.some((one) => one.title === title));
  const found = card?.buttons.find((one) => one.title === title);
  if (!card || !found) throw new Error(`No button “${title}” on: ${cards.at(-1)?.text}`);
  return { verb: found.verb, data: found.data, cardId: card.id };
}

interface Content {
  speak?: string;
  body?: unknown;
  actions?: unknown;
}

function contentOf({ content }: Attachment): Pick<ShownCard, 'text' | 'title' | 'buttons' | 'links' | 'typed' | 'raw'> {
  const card = content as Content;
  const buttons: ShownCard['buttons'] = [];
  const links: ShownCard['links'] = [];
  const typed: string[] = [];
  walk(card, (part) => {
    const words = String(part['text']);
    if (part['type'] === 'TextBlock' && /^(You can also type|Type a number)/.test(words)) {
      typed.push(...[...words.matchAll(/\*\*(.+?)\*\*/g)].map((found) => found[1] ?? ''));
    }
    if (part['type'] === 'Action.OpenUrl') links.push({ title: String(part['title']), url: String(part['url']) });
    if (part['type'] !== 'Action.Execute') return;
    buttons.push({
      title: String(part['title']),
      verb: String(part['verb']),
      data: part['data'] as Record<string, unknown>,
    });
  });
  const text = card.speak ?? '';
  return { text, title: text.split('. ')[0] ?? '', typed, buttons, links, raw: JSON.stringify(content) };
}

function walk(value: unknown, visit: (part: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) return value.forEach((one) => walk(one, visit));
  if (typeof value !== 'object' || value === null) return;
  visit(value as Record<string, unknown>);
  Object.entries(value).forEach(([key, one]) => key !== 'fallback' && walk(one, visit));
}

const activityFor = (): Partial<ConversationReference> & { type: string } => ({
  type: 'message',
  conversation: { id: 'a-chat', isGroup: false, conversationType: 'personal', name: '' },
});
