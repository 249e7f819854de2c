import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readerWithin } from '../graph/batching.ts';
import { openStore } from '../store/open-store.ts';
import type { Audit } from '../store/store.ts';
import { linesPage, linesReport, verdictPage } from './audit-page.ts';
import { type Closers, type Output, type Problem, problemOf, tellProblem } from './ending.ts';
import { personMeant } from './person.ts';
import { openTenant } from './tenant.ts';

export interface VerifyAsked {
  json: boolean;
}

export interface ListAsked {
  /** As typed: an address, or an id as it stands in the audit. */
  about?: string | undefined;
  /** As typed: a day or a moment in ISO 8601. */
  since?: string | undefined;
  json: boolean;
}

export interface AuditMeans {
  /** Throws `bad-config`. */
  config: () => Config;
  closers: Closers;
}

/** How long Graph may take to say whose address it is. */
const graphMs = 9000;

/** `usher audit verify`: whether the audit is as it was written. Never throws. */
export async function auditVerifyCommand({ json }: VerifyAsked, { config: read, closers }: AuditMeans): Promise<Output> {
  try {
    const audit = await auditOf(read(), closers);
    if ('problem' in audit) return tellProblem(audit.problem, json);
    const verdict = await audit.verify();
    const stdout = json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictPage(verdict);
    return { stdout, stderr: '', ending: verdict.kind === 'whole' ? 0 : 1 };
  } catch (error) {
    return tellProblem(problemOf(error), json);
  }
}

/** `usher audit list`: what was done, by whom and about whom. Never throws. */
export async function auditListCommand(asked: ListAsked, means: AuditMeans): Promise<Output> {
  try {
    return await listed(asked, means);
  } catch (error) {
    return tellProblem(problemOf(error), asked.json);
  }
}

async function listed({ about, since, json }: ListAsked, { config: read, closers }: AuditMeans): Promise<Output> {
  const from = since === undefined ? undefined : momentFrom(since);
  if (from === null) return tellProblem(noSuchDay(since ?? ''), json);
  const config = read();
  const audit = await auditOf(config, closers);
  if ('problem' in audit) return tellProblem(audit.problem, json);
  const whom: Whom = about === undefined ? {} : await idMeant(about, config, closers);
  if ('problem' in whom) return tellProblem(whom.problem, json);
  const lines = await audit.list({ ...whom, ...(from && { since: from }) });
  const stdout = json ? `${JSON.stringify(linesReport(lines), null, 2)}\n` : linesPage(lines);
  return { stdout, stderr: '', ending: 0 };
}

/** Only where a server has written one: looking at it makes none. */
async function auditOf({ dataDir }: Config, closers: Closers): Promise<Audit | { problem: Problem }> {
  if (!existsSync(join(dataDir, 'usher.db'))) {
    return { problem: { code: 'bad-config', message: `USHER_DATA_DIR: no server has kept its data in “${dataDir}”.` } };
  }
  const store = await openStore({ dataDir });
  closers.push(() => store.close());
  return store.audit;
}

/** Without an id: everybody. */
type Whom = { personId?: string } | { problem: Problem };

/** An address is looked up; an id is taken as it is, because the account may be gone by now. */
async function idMeant(typed: string, config: Config, closers: Closers): Promise<Whom> {
  const id = typed.trim().toLowerCase();
  if (!/^\S+$/.test(id))
    return { problem: { code: 'bad-usage', message: 'About whom? Type a sign-in address or an object id.' } };
  if (!id.includes('@')) return { personId: id };
  const meant = await personMeant(readerWithin(await openTenant(config, closers), graphMs), id);
  return 'problem' in meant ? meant : { personId: meant.person.id };
}

/** Null: there is no such day. A day begins at midnight UTC. */
function momentFrom(typed: string): Date | null {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$)/.exec(typed) ?? [];
  if (day === undefined) return null;
  // The 31st of a month of 30 days would be taken for the 1st of the next.
  const midnight = new Date(day);
  const moment = new Date(typed);
  const exists = !Number.isNaN(moment.getTime()) && midnight.toISOString().startsWith(day);
  return exists ? moment : null;
}

const noSuchDay = (typed: string): Problem => ({
  code: 'bad-usage',
  message: `“${typed}” is no date, such as 2026-11-25 or 2026-11-25T09:00:00Z.`,
});
