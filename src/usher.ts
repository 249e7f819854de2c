import { graphMs } from './bot/build-turn.ts';
import { answerMessages } from './bot/messages.ts';
import { Conversations } from './bot/conversations.ts';
import { localGate, teamsGate } from './bot/gate.ts';
import { knownAnswer } from './bot/known-answer.ts';
import { rolesIn } from './bot/roles.ts';
import type { Messages } from './bot/server.ts';
import { BotAuthentication } from './bot/teams/bot-authentication.ts';
import { channelServices } from './bot/teams/channel-service.ts';
import { TeamsAdapter } from './bot/teams/teams-adapter.ts';
import { UsherBot } from './bot/usher-bot.ts';
import { welcome } from './bot/welcome.ts';
import { commands } from './commands/index.ts';
import type { Config } from './config.ts';
import { createDialogs } from './dialogs/index.ts';
import { batchedReader } from './graph/batching.ts';
import type { GraphConnection } from './graph/connection.ts';
import type { LimitsKind } from './graph/limits.ts';
import { tenantCache } from './graph/tenant-facts.ts';
import { log } from './log.ts';
import { startEnrollmentWatch, type WatchTimings } from './reminders/enrollment-watch.ts';
import type { Resolver } from './discovery/resolver.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { openFront } from './usher/front.ts';
import { knowledgeOf } from './usher/knowledge.ts';
import { diagnoseWith, phonesEyeOf } from './usher/phones-eye.ts';
import { graphFor, type ItInTenant, itOf, openSandbox, tenantIdOf } from './usher/tenant.ts';

const drainMs = 10_000;
const hour = 60 * 60_000;

export interface Usher {
  /** Where the channel service sends to. */
  url: string;
  /** The local chat and the demo tenant; null with a real tenant. */
  sandbox: Sandbox | null;
  /** Answers what is running, for ten seconds at most, and stops. */
  close(): Promise<void>;
}

export interface UsherOptions {
  /** Other waits than the standard, for tests. */
  watchTimings?: Partial<WatchTimings>;
  /** `none` lifts our own count of requests to the sign-in log, for tests of many people at once. */
  graphLimits?: LimitsKind;
  /** Another DNS than the real one, for tests. */
  resolver?: Resolver;
}

type Closers = (() => Promise<void>)[];

/** Starts everything that the settings ask for. What was opened is closed again when something cannot start. */
export async function startUsher(config: Config, options: UsherOptions = {}): Promise<Usher> {
  const closers: Closers = [];
  try {
    return await start(config, options, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function start(
  config: Config,
  { watchTimings = {}, graphLimits, resolver }: UsherOptions,
  closers: Closers,
): Promise<Usher> {
  const store = await openStore({ dataDir: config.dataDir });
  closers.push(() => store.close());
  const front = await openFront(config, store);
  closers.push(() => front.server.close(drainMs));
  const sandbox = config.sandbox ? await openSandbox(config, front.server.url) : null;
  if (sandbox) closers.push(() => sandbox.close());

  const graph = await graphFor(config, sandbox, graphLimits);
  const publicUrl = config.publicUrl ?? front.server.url.replace('127.0.0.1', 'localhost');
  const { bot, messages } = createBot(config, {
    store,
    graph,
    publicUrl,
    it: itOf(config, sandbox),
    tenantId: tenantIdOf(config, sandbox),
    resolver,
  });
  front.serve(messages);

  const watch = startEnrollmentWatch({ watches: store.watches, tick: (id) => bot.tick(id), timings: watchTimings });
  const sweeping = sweepHourly(store);
  closers.push(async () => {
    clearInterval(sweeping);
    const drained = Promise.all([front.server.close(drainMs), watch.stop(), bot.queue.idle()]);
    await Promise.race([drained, later(drainMs)]);
  });
  return { url: front.server.url, sandbox, close: () => closeAll(closers) };
}

interface Opened {
  store: Store;
  graph: GraphConnection;
  publicUrl: string;
  it: ItInTenant;
  /** null: no setting says it, so it is looked up once. */
  tenantId: string | null;
  resolver: Resolver | undefined;
}

function createBot(
  config: Config,
  { store, graph, publicUrl, it, tenantId, resolver }: Opened,
): { bot: UsherBot; messages: Messages } {
  const now = () => new Date();
  const { bot: registration, cloud } = config;
  const tenant = tenantCache({ tenantId, now });
  const service = channelServices[cloud];
  const gate = registration ? teamsGate({ ...service, tenantId: registration.tenantId }) : localGate();
  const phonesEye = phonesEyeOf({ graph, tenant, cloud, tenantId, now, resolver });
  const adapter = new TeamsAdapter(new BotAuthentication({ registration, service }), registration?.appId ?? null);
  const bot = new UsherBot({
    store,
    conversations: new Conversations({ adapter, gate, references: store.references }),
    graph: (signal) => batchedReader(graph, { signal, withinMs: graphMs }),
    tenant,
    tenantSide: {
      tenantId,
      cloud,
      knows: knowledgeOf(config),
      phonesEye,
    },
    roles: rolesIn({ ...it, now }),
    commands,
    // The demo company has no website, and its chat asks nothing of the real one of that name.
    dialogs: createDialogs({ tally: store.failures, ...(!config.sandbox && { diagnose: diagnoseWith(phonesEye) }) }),
    answer: knownAnswer,
    welcome,
    itChannelId: it.channelId,
    publicUrl,
    now,
  });
  return { bot, messages: answerMessages({ gate, adapter, turn: (context) => bot.onActivity(context) }) };
}

function sweepHourly(store: Store): NodeJS.Timeout {
  const sweep = () => void store.sweep(new Date()).catch((error: unknown) => log.error({ err: error }, 'the sweep failed'));
  sweep();
  return setInterval(sweep, hour).unref();
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Last opened, first closed. One that fails does not keep the others open. */
async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    await close().catch((error: unknown) => log.error({ err: error }, 'closing failed'));
  }
}
