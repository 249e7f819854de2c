import { format, types } from 'node:util';
import { type DestinationStream, type Logger, pino } from 'pino';

const hidden = ['authorization', 'password', 'token', 'secret', 'clientSecret', 'client_secret', 'cookie'];
const anyDepth = hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

// Escapes of JSON are stepped over, so that no replacement begins in the middle of one.
const step = '\\\\.';
const token = 'eyJ[\\w-]+(?:\\.[\\w-]+)*';
const bearer = '(?:Bearer|Basic)\\s+[\\w.~+/=-]+';
const assigned = '(?:client_secret|password|client_assertion|sig|access_token|refresh_token|code)=[^&\\s"\\\\]+';
const address = "[\\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[\\w-]+(?:\\.[\\w-]+)+";
const sensitive = new RegExp([step, bearer, token, assigned, address].join('|'), 'gi');

/** Takes tokens, secrets and addresses out of a line of JSON, wherever they stand. The line stays valid JSON. */
export function scrub(line: string, secrets: readonly string[] = []): string {
  const withoutSecrets = secrets.reduce((text, secret) => text.replaceAll(inJson(secret), '[hidden]'), line);
  return withoutSecrets.replace(sensitive, (found) => (found.startsWith('\\') ? found : '[hidden]'));
}

const inJson = (secret: string): string => JSON.stringify(secret).slice(1, -1);

interface Told {
  type: string;
  message: string;
  stack?: string | undefined;
  cause?: Told | string;
}

// The SDKs hang whole requests on their errors, and with them names and message texts.
const facts = ['code', 'status', 'statusCode', 'syscall'];
const longestMessage = 500;
const longestStack = 4000;
const mostCauses = 5;

/** What an error is, where it was and why, without what somebody hung on it. */
function withoutBaggage(thrown: unknown, causes = mostCauses): Told | string {
  if (typeof thrown === 'string') return thrown.slice(0, longestMessage);
  if (!types.isNativeError(thrown)) return `${typeof thrown} that is no error`;
  const { name, message, stack, cause } = thrown;
  const known = Object.entries(thrown).filter(([key, value]) => facts.includes(key) && /^(string|number)$/.test(typeof value));
  return {
    type: thrown.constructor?.name ?? name,
    message: format('%s', message).slice(0, longestMessage),
    stack: stack?.slice(0, longestStack),
    ...Object.fromEntries(known),
    ...(types.isNativeError(cause) && causes > 0 && { cause: withoutBaggage(cause, causes - 1) }),
  };
}

/** A logger of JSON lines that no name, address, token or secret passes. `secrets` is read at each line. */
export function createLog(stream: DestinationStream, secrets: readonly string[] = []): Logger {
  const options = {
    level: 'info',
    base: undefined,
    redact: { paths: anyDepth, censor: '[hidden]' },
    serializers: { err: withoutBaggage, error: withoutBaggage },
  };
  return pino(options, { write: (line) => stream.write(scrub(line, secrets)) });
}

const secretsOfThisProcess: string[] = [];

/** Fixed message plus fields. No names, addresses, message text, tokens or card contents. Goes to stderr. */
export const log = createLog({ write: (line) => void process.stderr.write(line) }, secretsOfThisProcess);

/** Sets the level and the values that must never be seen. The one thing about logging that is known only at start. */
export function configureLog(level: string, secrets: readonly string[] = []): void {
  log.level = level;
  secretsOfThisProcess.push(...secrets);
}

/** What the SDKs print goes through the same scrubber. */
export function logConsole(): void {
  const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
  for (const [method, level] of Object.entries(levels)) {
    console[method as keyof typeof levels] = (...parts: unknown[]) => log[level]({ said: format(...parts) }, 'an SDK said');
  }
}
