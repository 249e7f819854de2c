import { readFile } from 'node:fs/promises';
import { orNull } from '../checks/run-checks.ts';
import type { Config } from '../config.ts';
import type { Route } from '../discovery/door.ts';
import { families as allFamilies, type Family, type TenantDomain } from '../discovery/facts.ts';
import type { Limits } from '../discovery/limits.ts';
import { createProbe } from '../discovery/probe.ts';
import type { Resolver } from '../discovery/resolver.ts';
import type { ProbeResult } from '../discovery/verdict.ts';
import { readerWithin } from '../graph/batching.ts';
import { domainsOf } from '../graph/domains.ts';
import { ownTenantId } from '../graph/organization.ts';
import type { GraphReader } from '../graph/reader.ts';
import { tenantIdOf } from '../usher/tenant.ts';
import { type Closers, type Output, problemOf, type Problem, tellProblem } from './ending.ts';
import { routeFrom } from './probe-route.ts';
import { probePage } from './probe-page.ts';
import { openTenant } from './tenant.ts';

export interface ProbeAsked {
  domain: string;
  /** Undefined: both. */
  family?: string | undefined;
  /** Each `host:443:addr:port`. */
  resolve: readonly string[];
  /** Path of a PEM file. */
  ca?: string | undefined;
  json: boolean;
}

export interface ProbeMeans {
  /** Throws `bad-config`. */
  config: () => Config;
  closers: Closers;
  now: Date;
  resolver?: Resolver;
  limits?: Partial<Limits>;
}

/** How long Graph may take to say which domains there are. */
const graphMs = 5000;

/** `usher probe <domain>`: what a phone finds there. Never throws. */
export async function probeCommand(asked: ProbeAsked, means: ProbeMeans): Promise<Output> {
  try {
    return await answered(asked, means);
  } catch (error) {
    return tellProblem(problemOf(error), asked.json);
  }
}

async function answered(asked: ProbeAsked, means: ProbeMeans): Promise<Output> {
  const families = allFamilies.filter((family) => asked.family === undefined || family === asked.family);
  const ca =
    asked.ca === undefined
      ? []
      : await readFile(asked.ca, 'utf8').then(
          (pem) => [pem],
          () => null,
        );
  const route = ca === null ? null : routeFrom(asked.resolve, ca);
  const wrong = wrongArgument(asked, { families, ca, route });
  if (wrong || route === null) return tellProblem(wrong ?? badRoute, asked.json);
  const result = await looked(asked.domain, { families, route, means });
  const stdout = asked.json ? `${JSON.stringify(result, null, 2)}\n` : probePage(result);
  const ending = result.verdict === 'fail' ? 1 : result.verdict === 'unknown' ? 2 : 0;
  return { stdout, stderr: '', ending };
}

interface Wanted {
  families: readonly Family[];
  route: Route;
  means: ProbeMeans;
}

async function looked(domain: string, { families, route, means }: Wanted): Promise<ProbeResult> {
  const { config: read, closers, now, resolver, limits } = means;
  const config = read();
  const connection = await openTenant(config, closers);
  const graph = readerWithin(connection, graphMs);
  const [tenantId, domains] = await Promise.all([tenantOf(config, graph), orNull<TenantDomain[]>(domainsOf(graph), 'cli.probe')]);
  const phonesEye = createProbe({
    cloud: config.cloud,
    tenantId,
    domains: () => Promise.resolve(domains),
    now: () => now,
    route,
    ...(resolver && { resolver }),
    ...(limits && { limits }),
  });
  const answer = await phonesEye.probe(domain, { asker: 'command-line', families });
  if (answer.kind === 'wait') throw new Error('a first look has to wait');
  return answer.result;
}

const tenantOf = async (config: Config, graph: GraphReader): Promise<string | null> =>
  tenantIdOf(config) ?? (await orNull(ownTenantId(graph), 'cli.probe'));

const badRoute: Problem = {
  code: 'bad-usage',
  message: '--resolve takes host:443:address:port, such as contoso.com:443:127.0.0.1:8443, with an IP address ([…] around IPv6).',
};

function wrongArgument(
  { domain, family, ca: file }: ProbeAsked,
  { families, ca, route }: { families: readonly Family[]; ca: string[] | null; route: Route | null },
): Problem | null {
  const problem = (message: string): Problem => ({ code: 'bad-usage', message });
  if (domain.trim() === '') return problem('Which domain? Type one such as contoso.com.');
  if (families.length === 0) return problem(`“${family}” is no family. There are ${allFamilies.join(' and ')}.`);
  if (ca === null || !ca.every((pem) => pem.includes('-----BEGIN CERTIFICATE-----'))) {
    return problem(`“${file}” cannot be read, or holds no PEM certificate.`);
  }
  return route === null ? badRoute : null;
}
