import { UsherError } from '../errors.ts';
import { log } from '../log.ts';

export type ProblemCode =
  | 'bad-usage' // an argument cannot be understood
  | 'bad-config' // a setting is wrong
  | 'unknown-person' // nobody of that address, id or name
  | 'ambiguous-name' // several people of that name
  | 'guest' // belongs to another organisation
  | 'other-tenant' // an address that is none of this organisation's
  | 'forbidden' // Graph refused to say who it is
  | 'unavailable' // Graph did not answer
  | 'broken'; // a bug of ours

/** Why there is no answer at all, in a sentence for whoever typed the command. */
export interface Problem {
  code: ProblemCode;
  message: string;
}

/** What a command has to say. */
export interface Output {
  stdout: string;
  stderr: string;
  /** 0: nothing found and everything looked at. 1: a cause found. 2: cannot tell, or not asked rightly. */
  ending: 0 | 1 | 2;
}

/** What was opened on the way; closed last to first, whatever happens. */
export type Closers = (() => Promise<void>)[];

const stopped = 130;

/** Runs a command. Ctrl+C closes what is open and ends the process with 130, as a shell expects. */
export async function closing<T>(work: (closers: Closers) => Promise<T>): Promise<T> {
  const closers: Closers = [];
  const stop = () => void closeAll(closers).finally(() => process.exit(stopped));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(closers);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await closeAll(closers);
  }
}

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    await close().catch((error: unknown) => log.warn({ err: error }, 'closing failed'));
  }
}

/** A problem on stderr, and as the one JSON document where JSON was asked for. */
export const tellProblem = (problem: Problem, json: boolean): Output => ({
  stdout: json ? `${JSON.stringify({ error: problem }, null, 2)}\n` : '',
  stderr: `${problem.message}\n`,
  ending: 2,
});

/** What an error means here. A bug is owned up to, and told in the log at level debug. */
export function problemOf(error: unknown): Problem {
  const code = error instanceof UsherError ? error.code : undefined;
  if (code === 'bad-config') return { code, message: (error as UsherError).message };
  if (code === 'bad-input') return { code: 'bad-usage', message: 'That can be no address, object id or name.' };
  if (code === 'graph-forbidden') {
    return {
      code: 'forbidden',
      message: 'Microsoft Graph refused. Grant the application permission User.Read.All with admin consent.',
    };
  }
  if (code === 'graph-unavailable' || code === 'graph-busy') {
    return { code: 'unavailable', message: 'Microsoft Graph did not answer. Try again in a minute.' };
  }
  log.debug({ err: error }, 'the command broke');
  return { code: 'broken', message: 'Something went wrong inside Usher. With LOG_LEVEL=debug the log says what.' };
}
