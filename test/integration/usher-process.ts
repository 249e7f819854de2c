import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/start.js', import.meta.url));

/** Usher as it is started by hand, in a process of its own. */
export interface UsherProcess {
  child: ChildProcess;
  url: string;
  sandboxUrl: string;
  /** Everything it has printed so far, on both ways. */
  output(): string;
  /** Sends the signal and resolves with the exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export function spawnUsher(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [entry], { env: { PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { child, output: () => text };
}

/** Resolves when it is ready; rejects when it ends before. */
export async function startProcess(environment: Record<string, string>): Promise<UsherProcess> {
  const { child, output } = spawnUsher({ PORT: '0', LOG_LEVEL: 'info', ...environment });
  while (!output().includes('Usher is ready')) {
    if (child.exitCode !== null) throw new Error(`It ended before it was ready: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const url = /"url":"([^"]+)"/.exec(output())?.[1] ?? '';
  const sandboxUrl = /Open (\S+) to chat/.exec(output())?.[1]?.replace('localhost', '127.0.0.1') ?? '';
  return {
    child,
    url,
    sandboxUrl,
    output,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'close');
      }
      return child.exitCode;
    },
  };
}
