import type { TenantKnowledge } from '../../../src/checks/tenant/knowledge.ts';
import type { TenantRun } from '../../../src/checks/tenant/tenant-check.ts';
import type { ProbeAnswer } from '../../../src/discovery/probe.ts';
import type { ProbeResult } from '../../../src/discovery/verdict.ts';
import type { GraphReader } from '../../../src/graph/reader.ts';
import { now, tenantId, tenantOf } from '../person.ts';

export { ago, days, now, refusing, tenantId } from '../person.ts';

/** What an installation knows of which nobody has told anything. */
export const knows = (changes: Partial<TenantKnowledge> = {}): TenantKnowledge => ({
  appleFederation: null,
  ownAppId: null,
  credential: { kind: 'none' },
  needs: [],
  ...changes,
});

export const tenantRun = (graph: GraphReader, changes: Partial<TenantRun> = {}): TenantRun => ({
  graph,
  tenant: tenantOf(graph),
  tenantId,
  cloud: 'global',
  now,
  probe: null,
  knows: knows(),
  ...changes,
});

/** A look just now at a domain where all is well. */
export const lookedAt = (changes: Partial<ProbeResult> = {}): ProbeAnswer => ({
  kind: 'looked',
  kept: false,
  result: {
    domain: 'contoso.com',
    verdict: 'pass',
    affected: 'nobody',
    cause: null,
    rules: [],
    employeeSees: null,
    expectedFile: '{}',
    asOf: now.toISOString(),
    ...changes,
  },
});

/** Something read just now. */
export const aged = <T>(value: T) => ({ value, asOf: now });
