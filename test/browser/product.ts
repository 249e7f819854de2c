import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../house/files.ts';

/** What a person of the demo tenant is sent and sends, as the sandbox keeps it. */
export interface StoredMessage {
  id: string;
  from: string;
  text?: string;
  cards: Record<string, unknown>[];
}

/** The whole product as a process of its own, on free ports and with a data folder of its own. */
export interface Product {
  /** Address of the chat page. */
  chatUrl(): string;
  /** One action on the simulated iPhone; fails when the phone's screen does not offer it. */
  tap(person: string, ...actions: string[]): Promise<void>;
  /** Id of the screen that the simulated iPhone shows. */
  screenOf(person: string): Promise<string>;
  /** Lets Graph fail from now on, for example {match: 'signIns', status: 403}. */
  addFault(fault: Record<string, unknown>): Promise<void>;
  messagesIn(chatId: string): Promise<StoredMessage[]>;
  /** Resolves once the message is on disk: the sandbox keeps its chats a moment later, while Usher's own state is there at once. */
  kept(messageId: string): Promise<void>;
  /** Ends the process without a warning, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same ports and data. */
  restart(): Promise<void>;
  /** Stops the process and removes its data. */
  stop(): Promise<void>;
}

interface Running {
  child: ChildProcess;
  chatUrl: string;
  botUrl: string;
}

const startMs = 40_000;

export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'usher-browser-'));
  let running = await run(dataDir, { chat: '0', bot: '0' });

  async function ask(path: string, body?: unknown): Promise<unknown> {
    const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${running.chatUrl}${path}`, body === undefined ? {} : post);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  return {
    chatUrl: () => running.chatUrl,
    async tap(person, ...actions) {
      for (const action of actions) await ask(`/api/phone/${person}`, { action });
    },
    async screenOf(person) {
      const { screen } = (await ask(`/api/phone/${person}`)) as { screen: { id: string } };
      return screen.id;
    },
    async addFault(fault) {
      await ask('/api/faults', fault);
    },
    messagesIn: async (chatId) => (await ask(`/api/chat/${encodeURIComponent(chatId)}`)) as StoredMessage[],
    async kept(messageId) {
      const file = join(dataDir, 'sandbox-chats.json');
      while (!existsSync(file) || !readFileSync(file, 'utf8').includes(`"${messageId}"`)) await setTimeout(25);
    },
    kill: () => end(running.child, 'SIGKILL'),
    async restart() {
      running = await run(dataDir, { chat: portOf(running.chatUrl), bot: portOf(running.botUrl) });
    },
    async stop() {
      await end(running.child, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const portOf = (url: string): string => new URL(url).port;

/** Starts the process and waits until it says that it is ready. Settings of the machine do not reach it. */
async function run(dataDir: string, ports: { chat: string; bot: string }): Promise<Running> {
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    TZ: 'UTC',
    PORT: ports.bot,
    USHER_SANDBOX_PORT: ports.chat,
    USHER_DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
  };
  const child = spawn(process.execPath, ['src/start.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { said: '', logged: '' };
  const ready = new Promise<Running>((resolve, reject) => {
    const listen = () => {
      const chatUrl = /Open (http\S+) to chat/.exec(heard.said)?.[1];
      const botUrl = /"url":"(http[^"]+)"/.exec(heard.logged)?.[1];
      if (chatUrl !== undefined && botUrl !== undefined) resolve({ child, chatUrl, botUrl });
    };
    child.stdout.on('data', (part: Buffer) => ((heard.said += String(part)), listen()));
    child.stderr.on('data', (part: Buffer) => ((heard.logged += String(part)), listen()));
    child.once('exit', (code) => reject(new Error(`Usher ended with ${code}: ${heard.logged}`)));
    const late = () => reject(new Error(`Usher was not ready in time: ${heard.logged}`));
    AbortSignal.timeout(startMs).addEventListener('abort', late);
  });
  try {
    return await ready;
  } catch (error) {
    await end(child, 'SIGKILL');
    throw error;
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
