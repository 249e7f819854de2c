import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connector, startConnector } from './connector.ts';
import { type Bot, closedLoop, type Load, turn } from './load.ts';
import { freePort, startServer } from './processes.ts';

const clients = 32;
const each = 4;
const warmUp = 3000;
const measured = 8000;
const here = (file: string) => join(import.meta.dirname, file);

/** Turns of the least bot that this SDK allows: one sentence back. */
export async function echoTurns(): Promise<Load> {
  const connector = await startConnector();
  const server = await startServer([process.execPath, here('echo-bot.ts')], {});
  const bot: Bot = { endpoint: `${server.url}/api/messages`, connector, personId: 'nobody', tenantId: 'none' };
  try {
    return await load(bot, () => 'hello');
  } finally {
    await server.stop();
    await connector.close();
  }
}

/** Turns in the middle of Usher's guide: state from SQLite, a templated card put in the place of the old one, state saved. */
export async function guideTurns(): Promise<Load> {
  const connector = await startConnector();
  const dataDir = await mkdtemp(join(tmpdir(), 'usher-bench-'));
  const sandboxPort = await freePort();
  const env = { USHER_DATA_DIR: dataDir, USHER_SANDBOX_PORT: String(sandboxPort) };
  const server = await startServer([process.execPath, here('../src/start.js')], env);
  try {
    const people = (await (await fetch(`http://127.0.0.1:${sandboxPort}/api/people`)).json()) as { key: string; id: string }[];
    const personId = people.find(({ key }) => key === 'ready')?.id ?? '';
    const bot: Bot = { endpoint: `${server.url}/api/messages`, connector, personId, tenantId: personId };
    for (let first = 0; first < clients * each; first += 8) {
      await Promise.all(Array.from({ length: 8 }, (_, index) => walkToFirstStep(bot, nameOf(first + index))));
    }
    return await load(bot, (round) => (round % 2 === 0 ? 'next' : 'back'));
  } finally {
    await server.stop();
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const nameOf = (conversation: number): string => `bench-${conversation}`;

async function load(bot: Bot, says: (round: number) => string): Promise<Load> {
  const rounds = new Map<number, number>();
  const oneTurn = async (conversation: number) => {
    const round = rounds.get(conversation) ?? 0;
    rounds.set(conversation, round + 1);
    await turn(bot, nameOf(conversation), says(round));
  };
  await closedLoop({ clients, each, milliseconds: warmUp, oneTurn });
  return closedLoop({ clients, each, milliseconds: measured, oneTurn });
}

async function walkToFirstStep(bot: Bot, conversation: string): Promise<void> {
  for (const text of ['set up my iphone', 'iphone', '26']) await turn(bot, conversation, text);
  await untilSaid(bot.connector, conversation, /step 1 of/i);
}

// The pre-flight is shown first; the step follows by itself or after "go on".
async function untilSaid(connector: Connector, conversation: string, what: RegExp): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (what.test(connector.lastAnswer(conversation))) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error(`${conversation} never heard ${what}, but: ${connector.lastAnswer(conversation)}`);
}
