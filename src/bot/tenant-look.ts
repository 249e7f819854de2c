import type { TenantKnowledge } from '../checks/tenant/knowledge.ts';
import type { Turn } from '../dialogs/turn.ts';
import type { Probe } from '../discovery/probe.ts';
import type { Cloud } from '../config.ts';

/** The tenant that Usher looks into, besides what Graph says of it. */
export interface TenantSide {
  /** Entra tenant id; null: no setting says it. */
  tenantId: string | null;
  cloud: Cloud;
  knows: TenantKnowledge;
  /** One for the whole tenant: it counts who asks how often. */
  phonesEye: Probe;
}

/** What a turn has for looks at the tenant as a whole. Nothing is asked before it is used. */
export function tenantLookOf(
  { phonesEye, ...side }: TenantSide,
  { graph, tenant, person, now }: Pick<Turn, 'graph' | 'tenant' | 'person' | 'now'>,
): Pick<Turn, 'probe' | 'tenantRun'> {
  return {
    probe: (domain) => phonesEye.probe(domain, { asker: person.id }),
    tenantRun: (maxAgeMs) => ({
      ...side,
      graph,
      tenant: tenant(maxAgeMs),
      now,
      // Each domain is counted by itself: a tenant may have more of them than one person may look at.
      probe: (domain) => phonesEye.probe(domain, { asker: `check ${domain}` }),
    }),
  };
}
