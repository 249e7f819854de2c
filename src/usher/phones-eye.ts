import { orNull } from '../checks/run-checks.ts';
import type { Cloud } from '../config.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { createProbe, discoveryOf, type Probe } from '../discovery/probe.ts';
import type { Resolver } from '../discovery/resolver.ts';
import { readerWithin } from '../graph/batching.ts';
import type { GraphConnection } from '../graph/connection.ts';
import type { TenantCache } from '../graph/tenant-facts.ts';

export interface PhonesEyeOptions {
  graph: GraphConnection;
  tenant: TenantCache;
  cloud: Cloud;
  /** null: no setting says it; then whose file it is stays unknown too. */
  tenantId: string | null;
  now: () => Date;
  /** DNS itself when undefined. */
  resolver: Resolver | undefined;
}

/** How long Graph may take to say which domains there are. */
const graphMs = 5000;

/** The probe of a running server. */
export function phonesEyeOf({ graph, tenant, cloud, tenantId, now, resolver }: PhonesEyeOptions): Probe {
  const domains = async () => {
    const reader = readerWithin(graph, graphMs);
    const known = await orNull(tenant.facts(reader).domains(), 'probe');
    return known?.value ?? null;
  };
  return createProbe({ cloud, tenantId, domains, now, ...(resolver && { resolver }) });
}

/** The diagnosis of a running server, which may look at a company’s website too. */
export const diagnoseWith =
  (phonesEye: Probe): typeof diagnose =>
  (run, locale, timeZone) =>
    diagnose({ ...run, discovery: (address, asker) => discoveryOf(phonesEye, address, { asker }) }, locale, timeZone);
