import { orNull } from '../checks/run-checks.ts';
import { type Chosen, chooseChecks } from '../checks/tenant/choose.ts';
import { runTenantChecks, type TenantCheckResult } from '../checks/tenant/run-tenant-checks.ts';
import type { TenantRun } from '../checks/tenant/tenant-check.ts';
import type { Config } from '../config.ts';
import { createProbe } from '../discovery/probe.ts';
import type { Resolver } from '../discovery/resolver.ts';
import { readerWithin } from '../graph/batching.ts';
import type { GraphConnection } from '../graph/connection.ts';
import { ownTenantId } from '../graph/organization.ts';
import { tenantCache } from '../graph/tenant-facts.ts';
import { knowledgeOf } from '../usher/knowledge.ts';
import { tenantIdOf } from '../usher/tenant.ts';
import { checkPage, type CheckReport, checkReport } from './check-report.ts';
import { type Closers, type Output, problemOf, tellProblem } from './ending.ts';
import { wrongLanguage } from './language.ts';
import { openTenant } from './tenant.ts';

export interface CheckAsked {
  /** Ids of checks, or parts of the set-up; none: all. */
  ids: readonly string[];
  json: boolean;
  locale: string;
  timeZone: string;
}

export interface CheckMeans {
  /** Throws `bad-config`. */
  config: () => Config;
  closers: Closers;
  now: Date;
  /** DNS itself when left out. */
  resolver?: Resolver;
}

/** Nobody waits in a chat here, and a large tenant has many people to look at. */
const graphMs = 30_000;

/** `usher check`: whether the tenant is set up. Never throws. */
export async function checkCommand(asked: CheckAsked, means: CheckMeans): Promise<Output> {
  try {
    const chosen = chooseChecks(asked.ids);
    if (chosen.kind === 'unknown') {
      return tellProblem({ code: 'bad-usage', message: noSuchCheck(chosen) }, asked.json);
    }
    const wrong = wrongLanguage(asked);
    if (wrong) return tellProblem(wrong, asked.json);
    const report = checkReport(await results(chosen, means), means.now, asked);
    const stdout = asked.json ? `${JSON.stringify(report, null, 2)}\n` : checkPage(report, asked);
    return { stdout, stderr: '', ending: endingOf(report) };
  } catch (error) {
    return tellProblem(problemOf(error), asked.json);
  }
}

const noSuchCheck = ({ typed, closest }: Extract<Chosen, { kind: 'unknown' }>): string =>
  closest === null
    ? `There is no check “${typed}”. Without a name all are run, and each is listed with its name.`
    : `There is no check “${typed}”. Did you mean “${closest}”?`;

function endingOf({ counts }: CheckReport): Output['ending'] {
  if (counts.fail > 0) return 1;
  return counts.unknown > 0 ? 2 : 0;
}

async function results(
  { checks }: Extract<Chosen, { kind: 'checks' }>,
  { config: read, closers, now, resolver }: CheckMeans,
): Promise<TenantCheckResult[]> {
  const config = read();
  const connection = await openTenant(config, closers);
  return runTenantChecks(await runOn(connection, { config, now, ...(resolver && { resolver }) }), checks);
}

interface Place {
  config: Config;
  now: Date;
  resolver?: Resolver;
}

async function runOn(connection: GraphConnection, { config, now, resolver }: Place): Promise<TenantRun> {
  const graph = readerWithin(connection, graphMs);
  const tenantId = tenantIdOf(config) ?? (await orNull(ownTenantId(graph), 'cli.check'));
  const tenant = tenantCache({ tenantId, now: () => now }).facts(graph);
  const { cloud } = config;
  const phonesEye = createProbe({
    cloud,
    tenantId,
    domains: () => orNull(tenant.domains(), 'cli.check').then((known) => known?.value ?? null),
    now: () => now,
    ...(resolver && { resolver }),
  });
  // Each domain is counted by itself: a tenant may have more of them than one person may look at.
  const probe: TenantRun['probe'] = (domain) => phonesEye.probe(domain, { asker: `check ${domain}` });
  return { graph, tenant, tenantId, cloud, now, probe, knows: knowledgeOf(config) };
}
