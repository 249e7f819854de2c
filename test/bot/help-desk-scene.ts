import type { RolesOptions } from '../../src/bot/roles.ts';
import { commands } from '../../src/commands/index.ts';
import { createDialogs } from '../../src/dialogs/index.ts';
import type { Probe } from '../../src/discovery/probe.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { AuditEntry } from '../../src/store/store.ts';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import type { Sent } from './fake-connector.ts';

export interface Somebody {
  id: string;
  name: string;
  address: string;
}

/** The real bot with all its commands, Contoso's Graph behind it, and a clock that a test moves. */
export interface Scene {
  bot: BotUnderTest;
  sandbox: Sandbox;
  /** One of Contoso's people, by key or name. */
  person(who: string): Somebody;
  /** What Usher says in the person's own chat in answer to a text, or to a button by its title. */
  say(who: string, text: string, conversation?: object): Promise<string>;
  press(who: string, title: string): Promise<string>;
  /** The chat is opened for the first time, or once more. */
  open(who: string): Promise<string>;
  /** Everything that was ever sent to the person's own chat. */
  chatOf(who: string): string;
  fault(match: string, wish?: object): Promise<void>;
  mend(): Promise<void>;
  later(seconds: number): void;
  audit(who: string | null): Promise<AuditEntry[]>;
  close(): Promise<void>;
}

export interface SceneOptions {
  groups?: Partial<RolesOptions>;
  /** Stands before every question to Graph. */
  before?: (path: string) => Promise<void>;
  /** Looks at domains; without it no name has an address. */
  phonesEye?: Probe;
}

let nextId = 1;

export async function startScene({ groups = {}, before, phonesEye }: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/unused', dataDir: null });
  const connection = connectGraph({ baseUrl: sandbox.graphUrl, credential: null, limits: 'none', retryBaseMs: 1 });
  let clock = Date.now();
  const bot = await startBot({
    commands: [...commands],
    dialogs: createDialogs(),
    graph: (signal) => watched(batchedReader(connection, { signal, withinMs: 10_000 }), before),
    groups: { helpDeskGroup: sandbox.groups.helpDesk, adminGroup: sandbox.groups.admin, ...groups },
    now: () => new Date(clock),
    answerWithinMs: 20_000,
    ...(phonesEye && { phonesEye }),
  });
  const person: Scene['person'] = (who) => {
    const found = sandbox.tenant.state.people.find(({ key, name }) => key === who || name === who);
    if (!found) throw new Error(`Contoso has no ${who}`);
    return found;
  };
  const chatId = (who: string): string => `chat-${person(who).id}`;
  const sentTo = (conversation: string, since = 0) =>
    bot.connector.sent.slice(since).filter(({ path }) => path.includes(`/${encodeURIComponent(conversation)}/`));
  const post = async (who: string, activity: object, conversation: object = {}): Promise<string> => {
    clock += 1000;
    const { id, name } = person(who);
    const sent = bot.connector.sent.length;
    const where = { id: chatId(who), conversationType: 'personal', tenantId: 'contoso', ...conversation };
    await bot.post({ id: `x${nextId++}`, from: { id: `29:${id}`, name, aadObjectId: id }, conversation: where, ...activity });
    return textOf(sentTo(where.id, sent));
  };
  return {
    bot,
    sandbox,
    person,
    say: (who, text, conversation) => post(who, { text }, conversation),
    press: (who, title) => post(who, buttonIn(bot.connector.sent, chatId(who), title)),
    open: (who) => post(who, { type: 'installationUpdate', action: 'add' }),
    chatOf: (who) => textOf(sentTo(chatId(who))),
    fault: async (match, wish = { status: 503 }) => {
      await fetch(`${sandbox.url}/api/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ match, ...wish }),
      });
    },
    mend: async () => void (await fetch(`${sandbox.url}/api/faults`, { method: 'DELETE' })),
    later: (seconds) => void (clock += seconds * 1000),
    audit: async (who) => (await bot.store.audit.about(who === null ? '' : person(who).id, 50)).toReversed(),
    close: async () => {
      await bot.close();
      await sandbox.close();
    },
  };
}

/** All messages as one text, cards as their JSON. */
const textOf = (sent: readonly Sent[]): string =>
  sent
    .filter(({ body }) => body.type === 'message')
    .map(({ body }) => body.text ?? JSON.stringify(body.attachments))
    .join('\n');

/** The press of a button on the newest card that has it. The channel gives every message the number of its request. */
function buttonIn(sent: readonly Sent[], conversation: string, title: string): object {
  const index = sent.findLastIndex(
    ({ path, body }) => path.includes(`/${conversation}/`) && JSON.stringify(body).includes(`"title":"${title}"`),
  );
  let data: unknown;
  JSON.stringify(sent[index]?.body, (_key, part: { type?: string; title?: string; data?: unknown } | null) => {
    if (part?.type === 'Action.Execute' && part.title === title) data = part.data;
    return part;
  });
  if (data === undefined) throw new Error(`No button “${title}”`);
  return { value: data, replyToId: `m${index + 1}` };
}

function watched(reader: GraphReader, before: (path: string) => Promise<void> = async () => undefined): GraphReader {
  return {
    get: async (path, options) => before(path).then(() => reader.get(path, options)),
    list: async (path, options) => before(path).then(() => reader.list(path, options)),
    ask: async (path, body, options) => before(path).then(() => reader.ask(path, body, options)),
  };
}
