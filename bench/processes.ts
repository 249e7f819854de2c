import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

export interface Running {
  url: string;
  /** From the spawn to the first 200 of /readyz, in milliseconds. */
  readyAfter: number;
  stop(): Promise<void>;
}

/** Whatever ends this process, what it started ends with it. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a command that serves on PORT and waits until it is ready. It gets a process group of its own, so that all of it ends. */
export async function startServer(command: readonly string[], env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const [file = '', ...rest] = command;
  const child = spawn(file, rest, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'error' },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2000)));
  try {
    await ready(`${url}/readyz`, child);
  } catch (error) {
    await end(child);
    throw new Error(`${command.join(' ')} did not get ready: ${complaints}`, { cause: error });
  }
  return { url, readyAfter: performance.now() - began, stop: () => end(child) };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 10));
  }
  throw new Error('it took longer than 15 s');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  const hard = setTimeout(() => killGroup(child, 'SIGKILL'), 10_000);
  killGroup(child, 'SIGTERM');
  await ended;
  clearTimeout(hard);
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    child.kill(signal); // no process groups on Windows
  }
}
