import { connect } from 'node:net';
import type { UsherDialog } from '../../src/dialogs/usher-dialog.ts';
import type { Command } from '../../src/commands/command.ts';
import type { Turn } from '../../src/dialogs/turn.ts';
import { createProbe, type Probe } from '../../src/discovery/probe.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { Conversations } from '../../src/bot/conversations.ts';
import { type Gate, localGate } from '../../src/bot/gate.ts';
import { rolesIn, type RolesOptions } from '../../src/bot/roles.ts';
import { answerMessages } from '../../src/bot/messages.ts';
import { createServer, listen, type RunningServer } from '../../src/bot/server.ts';
import { BotAuthentication, type BotAuthenticationOptions } from '../../src/bot/teams/bot-authentication.ts';
import { channelServices } from '../../src/bot/teams/channel-service.ts';
import { TeamsAdapter } from '../../src/bot/teams/teams-adapter.ts';
import { UsherBot } from '../../src/bot/usher-bot.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { resolverOf } from '../discovery/scene.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { FakeConnector } from './fake-connector.ts';

export const ann = { id: '29:ann', name: 'Ann', aadObjectId: '00000000-0000-4000-8000-0000000000aa' };

export interface BotUnderTestOptions {
  commands?: Command[];
  dialogs?: UsherDialog[];
  answer?: (turn: Turn) => Promise<boolean>;
  welcome?: (turn: Turn) => Promise<void>;
  graph?: (signal: AbortSignal) => GraphReader;
  itChannelId?: string;
  groups?: Partial<RolesOptions>;
  now?: () => Date;
  phonesEye?: Probe;
  gate?: Gate;
  authentication?: BotAuthenticationOptions;
  dataDir?: string;
  answerWithinMs?: number;
}

/** The real server, adapter, bot and store, with a fake channel service behind and tiny commands and dialogs inside. */
export interface BotUnderTest {
  url: string;
  bot: UsherBot;
  store: Store;
  connector: FakeConnector;
  /** Sends an activity as the channel would; what is given is added to a message of Ann's in her personal chat. */
  post(activity: Record<string, unknown>, headers?: Record<string, string>): Promise<Response>;
  say(text: string): Promise<Response>;
  /** Presses an Action.Execute on the card with that activity id. */
  press(verb: string, cardId: string, activityId?: string): Promise<Response>;
  /** Sends all on one connection without waiting for answers, so that they arrive in this order; resolves with the last answer. */
  pipeline(activities: Record<string, unknown>[]): Promise<void>;
  /** Ends the process's part and keeps the data. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export const help: Command = {
  id: 'help',
  text: { summary: 'Help' },
  words: [],
  scope: 'anywhere',
  run: async ({ chat }) => void (await chat.say('This is help')),
};

const noGraph: GraphReader = {
  get: () => Promise.reject(new Error('No Graph in this test')),
  list: () => Promise.reject(new Error('No Graph in this test')),
  ask: () => Promise.reject(new Error('No Graph in this test')),
};

export async function startBot(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const connector = await FakeConnector.start();
  const store = await openStore({ dataDir: options.dataDir ?? temporaryFolder() });
  const now = options.now ?? (() => new Date());
  const gate = options.gate ?? localGate();
  const authentication = new BotAuthentication(options.authentication ?? { registration: null, service: channelServices.global });
  const adapter = new TeamsAdapter(authentication, options.authentication?.registration?.appId ?? null);
  const bot = new UsherBot({
    store,
    conversations: new Conversations({ adapter, gate, references: store.references }),
    graph: options.graph ?? (() => noGraph),
    tenant: tenantCache({ tenantId: null, now }),
    roles: rolesIn({ helpDeskGroup: null, adminGroup: null, now, ...options.groups }),
    tenantSide: {
      tenantId: null,
      cloud: 'global',
      knows: { appleFederation: null, ownAppId: null, credential: { kind: 'none' }, needs: [] },
      phonesEye: options.phonesEye ?? createProbe({ cloud: 'global', tenantId: null, resolver: resolverOf({}), now }),
    },
    commands: [...(options.commands ?? []), help],
    dialogs: options.dialogs ?? [],
    answer: options.answer ?? (async () => false),
    welcome: options.welcome ?? (async ({ chat }) => void (await chat.say('Welcome'))),
    itChannelId: options.itChannelId ?? null,
    publicUrl: 'http://localhost',
    now,
  });
  const { answerWithinMs = 4000 } = options;
  const messages = answerMessages({ gate, adapter, turn: (context) => bot.onActivity(context), answerWithinMs });
  const server = createServer({ messages, health: () => store.health(), images: new Map() });
  const running = await listen(server, 0, '127.0.0.1');
  const stop = async (): Promise<void> => {
    await running.close(0);
    await bot.queue.idle();
    await store.close();
    await connector.close();
  };
  const close = async (): Promise<void> => {
    await stop();
    removeFolders();
  };
  return { bot, store, connector, url: running.url, ...senders(running, connector), stop, close };
}

let nextActivity = 1;

function senders({ url }: RunningServer, connector: FakeConnector): Pick<BotUnderTest, 'post' | 'say' | 'press' | 'pipeline'> {
  const post: BotUnderTest['post'] = (activity, headers = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ ...envelope(connector.url), ...activity }),
    });
  return {
    post,
    pipeline: (activities) =>
      pipelined(
        url,
        activities.map((activity) => ({ ...envelope(connector.url), ...activity })),
      ),
    say: (text) => post({ text }),
    press: (verb, replyToId, id = `p${nextActivity++}`) =>
      post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb } }, replyToId, id }),
  };
}

const envelope = (serviceUrl: string) => ({
  type: 'message',
  id: `a${nextActivity++}`,
  channelId: 'msteams',
  serviceUrl,
  from: ann,
  recipient: { id: '28:usher', name: 'Usher' },
  conversation: { id: 'chat-ann', conversationType: 'personal', tenantId: 'contoso' },
  locale: 'en-GB',
});

async function pipelined(url: string, activities: object[]): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  for (const activity of activities) {
    const body = JSON.stringify(activity);
    const head = [
      'POST /api/messages HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  let answers = 0;
  for await (const chunk of socket) {
    answers += String(chunk).split('HTTP/1.1 200').length - 1;
    if (answers >= activities.length) break;
  }
  socket.destroy();
}
