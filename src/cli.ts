import { Command, CommanderError } from 'commander';
import about from '../package.json' with { type: 'json' };
import { auditListCommand, auditVerifyCommand } from './cli/audit.ts';
import { checkCommand } from './cli/check.ts';
import { diagnoseCommand } from './cli/diagnose.ts';
import { closing, type Output, tellProblem } from './cli/ending.ts';
import { probeCommand } from './cli/probe.ts';
import { readConfig } from './config.ts';
import { configureLog, logConsole } from './log.ts';

/** `usher …`. What was asked for goes to stdout, all else to stderr; docs/command-line.md has the exit codes and shapes. */
const words = process.argv.slice(2);
const asJson = words.includes('--json');

const program = new Command('usher')
  .description('The enrollment concierge. Without credentials it looks at the demo company Contoso.')
  .version(about.version)
  .exitOverride()
  .configureOutput({ writeErr: (text) => void process.stderr.write(text) });

program
  .command('start')
  .description('start the server, the same as npm start')
  .action(async () => {
    await import('./index.ts');
  });

interface DiagnoseOptions {
  json?: boolean;
  locale: string;
  timeZone: string;
}

program
  .command('diagnose')
  .description('why somebody cannot sign in')
  .argument('<person>', 'sign-in address, Entra object id or name')
  .option('--json', 'one JSON document on stdout')
  .option('--locale <locale>', 'language of the words, such as en or de-CH', 'en')
  .option('--time-zone <zone>', 'zone of the times, such as Europe/Berlin', Intl.DateTimeFormat().resolvedOptions().timeZone)
  .addHelpText('after', '\nExit code: 0 nothing found and everything looked at, 1 a cause found, 2 cannot tell or bad usage.')
  .action(async (person: string, { json = false, locale, timeZone }: DiagnoseOptions) => {
    logConsole();
    finish(await closing((closers) => diagnoseCommand({ person, json, locale, timeZone }, { config, closers, now: new Date() })));
  });

interface CheckOptions {
  json?: boolean;
  locale: string;
  timeZone: string;
}

program
  .command('check')
  .description('whether the tenant is set up for phones')
  .argument('[check...]', 'names of checks, or parts such as profile, policy or apps; all when left out')
  .option('--json', 'one JSON document on stdout')
  .option('--locale <locale>', 'language of the words, such as en or de-CH', 'en')
  .option('--time-zone <zone>', 'zone of the times, such as Europe/Berlin', Intl.DateTimeFormat().resolvedOptions().timeZone)
  .addHelpText('after', '\nExit code: 0 nothing fails (warnings too), 1 something fails, 2 cannot tell or bad usage.')
  .action(async (ids: string[], { json = false, locale, timeZone }: CheckOptions) => {
    logConsole();
    finish(await closing((closers) => checkCommand({ ids, json, locale, timeZone }, { config, closers, now: new Date() })));
  });

interface ProbeOptions {
  family?: string;
  resolve?: string[];
  ca?: string;
  json?: boolean;
}

program
  .command('probe')
  .description('what a phone finds at a sign-in domain')
  .argument('<domain>', 'such as contoso.com')
  .option('--family <family>', 'iPhone or iPad alone, instead of both')
  .option('--resolve <host:443:address:port>', 'where a host is, instead of asking DNS; more than once if need be', collect)
  .option('--ca <file>', 'certificates to trust besides the public ones (PEM)')
  .option('--json', 'one JSON document on stdout')
  .addHelpText('after', '\nExit code: 0 a phone can start (warnings too), 1 it cannot, 2 cannot tell or bad usage.')
  .action(async (domain: string, { family, resolve = [], ca, json = false }: ProbeOptions) => {
    logConsole();
    finish(await closing((closers) => probeCommand({ domain, family, resolve, ca, json }, { config, closers, now: new Date() })));
  });

const audit = program.command('audit').description('what was done, by whom and about whom');

audit
  .command('verify')
  .description('whether the audit is as it was written')
  .option('--json', 'one JSON document on stdout')
  .addHelpText('after', '\nExit code: 0 whole, 1 broken, 2 no audit or bad usage.')
  .action(async ({ json = false }: { json?: boolean }) => {
    logConsole();
    finish(await closing((closers) => auditVerifyCommand({ json }, { config, closers })));
  });

interface AuditListOptions {
  about?: string;
  since?: string;
  json?: boolean;
}

audit
  .command('list')
  .description('the lines of the audit, oldest first')
  .option('--about <person>', 'what this one did and what was done about them: sign-in address or object id')
  .option('--since <date>', 'such as 2026-11-25 or 2026-11-25T09:00:00Z')
  .option('--json', 'one JSON document on stdout')
  .addHelpText('after', '\nExit code: 0 listed, 2 no audit or bad usage.')
  .action(async ({ about, since, json = false }: AuditListOptions) => {
    logConsole();
    finish(await closing((closers) => auditListCommand({ about, since, json }, { config, closers })));
  });

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function config(): ReturnType<typeof readConfig> {
  const read = readConfig();
  configureLog(read.logLevel, read.secrets);
  return read;
}

function finish({ stdout, stderr, ending }: Output): void {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = ending;
  // Nothing is left to do: what still hangs somewhere does not keep the shell waiting.
  setTimeout(() => process.exit(), 500).unref();
}

try {
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said on stderr what is wrong; help and version end with 0.
  const problem = { code: 'bad-usage', message: error.message.replace(/^error: /, '') } as const;
  if (error.exitCode === 0) process.exitCode = 0;
  else finish({ ...tellProblem(problem, asJson), stderr: '' });
}
