import type { Config } from '../config.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { noTally } from '../diagnosis/failure-tally.ts';
import { readerWithin } from '../graph/batching.ts';
import { tenantCache } from '../graph/tenant-facts.ts';
import type { Account } from '../graph/users.ts';
import { diagnoseWith } from '../usher/phones-eye.ts';
import { tenantIdOf } from '../usher/tenant.ts';
import { createProbe } from '../discovery/probe.ts';
import { writeDown } from './audit-line.ts';
import { type Closers, type Output, problemOf, type Problem, tellProblem } from './ending.ts';
import { wrongLanguage } from './language.ts';
import { personMeant } from './person.ts';
import { pageOf, reportOf } from './report.ts';
import { openTenant } from './tenant.ts';

export interface Asked {
  /** As typed: sign-in address, object id or name. */
  person: string;
  json: boolean;
  locale: string;
  timeZone: string;
}

export interface Means {
  /** Throws `bad-config`. */
  config: () => Config;
  closers: Closers;
  now: Date;
}

/** Each of the two looks, for the person and for the cause, may take so long. */
const graphMs = 9000;

/** `usher diagnose <person>`: the same diagnosis as in the chat, in IT's words. Never throws. */
export async function diagnoseCommand(asked: Asked, means: Means): Promise<Output> {
  try {
    return await answered(asked, means);
  } catch (error) {
    return tellProblem(problemOf(error), asked.json);
  }
}

async function answered(asked: Asked, { config: read, closers, now }: Means): Promise<Output> {
  const wrong = wrongArgument(asked);
  if (wrong) return tellProblem(wrong, asked.json);
  const config = read();
  const connection = await openTenant(config, closers);
  const reader = () => readerWithin(connection, graphMs);
  const meant = await personMeant(reader(), asked.person);
  if ('problem' in meant) return tellProblem(meant.problem, asked.json);

  const { person } = meant;
  const writtenDown = await writeDown(config, closers, { at: now, subjectId: person.id });
  const graph = reader();
  const tenant = tenantCache({ tenantId: tenantIdOf(config), now: () => now }).facts(graph);
  const look = config.sandbox
    ? diagnose
    : diagnoseWith(createProbe({ cloud: config.cloud, tenantId: tenantIdOf(config), now: () => now }));
  const run = { graph, tenant, personId: person.id, now, tally: noTally };
  const diagnosis = await look(run, asked.locale, asked.timeZone);
  const { stdout, ending } = told(asked, diagnosis, person);
  return { stdout, stderr: writtenDown ? '' : 'This look could not be written into the audit log.\n', ending };
}

function told(asked: Asked, diagnosis: Diagnosis, person: Account): Pick<Output, 'stdout' | 'ending'> {
  const stdout = asked.json ? `${JSON.stringify(reportOf(diagnosis, person), null, 2)}\n` : pageOf(diagnosis, person, asked);
  if (diagnosis.findings.length > 0) return { stdout, ending: 1 };
  return { stdout, ending: diagnosis.unknown.length > 0 ? 2 : 0 };
}

function wrongArgument({ person, locale, timeZone }: Asked): Problem | null {
  const problem = (message: string): Problem => ({ code: 'bad-usage', message });
  if (person.trim() === '') return problem('Whom? Type a sign-in address, an object id or a name.');
  return wrongLanguage({ locale, timeZone });
}
