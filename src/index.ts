import { type Config, readConfig } from './config.ts';
import { UsherError } from './errors.ts';
import { configureLog, log, logConsole } from './log.ts';
import { startUsher, type Usher } from './usher.ts';

/** Errors of one connection or one late message: they say nothing about the rest of the process. */
const harmless = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_HTTP_HEADERS_SENT']);

async function main(): Promise<void> {
  let usher: Usher | null = null;
  const stop = stopping(() => usher);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was left alone'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    if (!isHarmless(error)) void stop(1);
  });
  const config = readConfig();
  configureLog(config.logLevel, config.secrets);
  logConsole();
  usher = await startUsher(config);
  announce(config, usher);
}

/** The second call does not wait any more. */
function stopping(usher: () => Usher | null): (code: number) => Promise<void> {
  let stopping = false;
  return async (code) => {
    if (stopping) process.exit(code || 1);
    stopping = true;
    await usher()?.close();
    process.exit(code);
  };
}

function isHarmless(error: Error): boolean {
  return harmless.has(String((error as NodeJS.ErrnoException).code)) || error.message.includes('proxy that has been revoked');
}

function announce(config: Config, { url, sandbox }: Usher): void {
  log.info({ url, sandbox: config.sandbox, cloud: config.cloud }, 'ready');
  const open = (address: string) => address.replace('127.0.0.1', 'localhost');
  const lines = sandbox
    ? [
        `Usher is ready. Open ${open(sandbox.url)} to chat.`,
        `The simulated iPhone is at ${open(sandbox.url)}/phone. Everything runs on this machine; stop with Ctrl+C.`,
      ]
    : [`Usher is ready at ${open(url)}/api/messages.`];
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  if (error instanceof UsherError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'Usher could not start');
  process.exit(1);
});
