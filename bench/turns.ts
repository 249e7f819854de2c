import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connector, startConnector } from './connector.ts';
import { type Bot, closedLoop, type Load, press, say } from './load.ts';
import { freePort, startServer } from './processes.ts';

const clients = 32;
const each = 4;
const warmUp = 2000;
const slice = 2000;
const slices = 4;
const here = (file: string) => join(import.meta.dirname, file);

/** What is measured, in the order of its slices. */
export interface Turns {
  /** The least bot that this SDK allows: one sentence back. */
  echo: Load;
  /** Next and Back by button: state from SQLite, a templated card in the place of the old one, state saved. */
  pressed: Load;
  /** The same by typed words: a new card at the end of the chat, and the old one shrinks. */
  typed: Load;
}

type Kind = keyof Turns;
type OneTurn = (conversation: number) => Promise<void>;

/** Loads both bots in turns of two seconds, so that whatever else this machine does meets both alike. */
export async function measureTurns(): Promise<Turns> {
  const connector = await startConnector();
  const dataDir = await mkdtemp(join(tmpdir(), 'usher-bench-'));
  const sandboxPort = await freePort();
  const env = { USHER_DATA_DIR: dataDir, USHER_SANDBOX_PORT: String(sandboxPort) };
  const echo = await startServer([process.execPath, here('echo-bot.ts')], {});
  const usher = await startServer([process.execPath, here('../src/start.js')], env);
  try {
    const personId = await readyPerson(sandboxPort);
    const bot = (url: string): Bot => ({ endpoint: `${url}/api/messages`, connector, personId, tenantId: personId });
    return await inSlices({
      echo: (conversation) => say(bot(echo.url), `echo-${conversation}`, 'hello'),
      pressed: await guide(bot(usher.url), 'pressed', (name, forth) =>
        press(bot(usher.url), name, forth ? 'enroll.next' : 'enroll.back'),
      ),
      typed: await guide(bot(usher.url), 'typed', (name, forth) => say(bot(usher.url), name, forth ? 'next' : 'back')),
    });
  } finally {
    await Promise.all([usher.stop(), echo.stop()]);
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function inSlices(turns: Record<Kind, OneTurn>): Promise<Turns> {
  const kinds = Object.keys(turns) as Kind[];
  const empty = (): Load => ({ times: [], seconds: 0 });
  const all: Turns = { echo: empty(), pressed: empty(), typed: empty() };
  for (const kind of kinds) await closedLoop({ clients, each, milliseconds: warmUp, oneTurn: turns[kind] });
  for (let round = 0; round < slices; round += 1) {
    for (const kind of kinds) {
      const { times, seconds } = await closedLoop({ clients, each, milliseconds: slice, oneTurn: turns[kind] });
      all[kind].times.push(...times);
      all[kind].seconds += seconds;
    }
  }
  return all;
}

/** Brings conversations to the first step; from there every one of them goes one step forth and one back. */
async function guide(bot: Bot, prefix: string, step: (name: string, forth: boolean) => Promise<void>): Promise<OneTurn> {
  const nameOf = (conversation: number) => `${prefix}-${conversation}`;
  const rounds = new Map<number, number>();
  for (let first = 0; first < clients * each; first += 8) {
    await Promise.all(Array.from({ length: 8 }, (_, index) => walkToFirstStep(bot, nameOf(first + index))));
  }
  return async (conversation) => {
    const round = rounds.get(conversation) ?? 0;
    rounds.set(conversation, round + 1);
    await step(nameOf(conversation), round % 2 === 0);
  };
}

async function readyPerson(sandboxPort: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${sandboxPort}/api/people`);
  const people = (await answer.json()) as { key: string; id: string }[];
  return people.find(({ key }) => key === 'ready')?.id ?? '';
}

async function walkToFirstStep(bot: Bot, conversation: string): Promise<void> {
  for (const words of ['set up my iphone', 'iphone', '26']) await say(bot, conversation, words);
  await untilSaid(bot.connector, conversation, /step 1 of/i);
}

// The pre-flight is looked up first; the step follows by itself.
async function untilSaid(connector: Connector, conversation: string, what: RegExp): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (what.test(connector.last(conversation)?.text ?? '')) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error(`${conversation} never heard ${what}, but: ${connector.last(conversation)?.text}`);
}
