import type { Cloud } from '../config.ts';
import { trustOf } from './connect.ts';
import type { Route } from './door.ts';
import { families as allFamilies, type Family, type TenantDomain } from './facts.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { look } from './look.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { dnsResolver, type Resolver } from './resolver.ts';
import { typedDomain } from './typed-domain.ts';
import { type ProbeResult, verdictOf } from './verdict.ts';

export interface ProbeOptions {
  cloud: Cloud;
  /** null: not known, so whose file it is stays unknown too. */
  tenantId: string | null;
  /** The tenant's domains; null, as without this: not known. Must not throw. */
  domains?: () => Promise<readonly TenantDomain[] | null>;
  resolver?: Resolver;
  now: () => Date;
  limits?: Partial<Limits>;
  /** The command line alone passes one: hosts in it are neither resolved nor checked. */
  route?: Route;
}

export interface Asker {
  /** Who asks: a person's id, or the command line. */
  asker: string;
  families?: readonly Family[];
}

export type ProbeAnswer =
  | { kind: 'looked'; result: ProbeResult; kept: boolean }
  | { kind: 'wait'; whose: 'person' | 'tenant'; seconds: number };

export interface Probe {
  /** Looks at a domain, or gives the look of some minutes ago. Never throws for what it finds. */
  probe(domain: string, asker: Asker): Promise<ProbeAnswer>;
}

interface Kept {
  at: number;
  result: Promise<ProbeResult>;
}

const mostKept = 500;

/** Made once a tenant: it keeps answers, and counts who asks how often. */
export function createProbe(options: ProbeOptions): Probe {
  const limits = { ...defaultLimits, ...options.limits };
  const resolver = options.resolver ?? dnsResolver();
  const trust = trustOf(options.route?.ca ?? []);
  const people = createPacing(limits.perPerson);
  const tenant = createPacing(limits.perTenant);
  const kept = new Map<string, Kept>();

  const fresh = async (domain: string, families: readonly Family[], now: Date): Promise<ProbeResult> => {
    const { cloud, tenantId, route, domains = () => Promise.resolve(null) } = options;
    return verdictOf(await look(domain, { families, tenant: { cloud, tenantId }, domains, resolver, route, trust, limits, now }));
  };

  return {
    async probe(domain, { asker, families = allFamilies }) {
      const now = options.now();
      const key = keyOf(domain, families);
      const before = kept.get(key);
      if (before && now.getTime() - before.at < limits.keptMs) return { kind: 'looked', result: await before.result, kept: true };
      const wait = waitFor(asker, now.getTime(), { people, tenant });
      if (wait) return wait;
      const result = fresh(domain, families, now);
      remember(kept, key, { at: now.getTime(), result });
      return { kind: 'looked', result: await result, kept: false };
    },
  };
}

/** Spellings of one host share an answer; what was typed around it does not get lost. */
function keyOf(typed: string, families: readonly Family[]): string {
  const { name, raw, atSigns, localPartMissing } = typedDomain(typed);
  return JSON.stringify([name?.ascii ?? raw, atSigns > 1, localPartMissing, families.toSorted()]);
}

function waitFor(asker: string, now: number, pacing: Record<'people' | 'tenant', Pacing>): ProbeAnswer | null {
  const whole = (ms: number): number => Math.ceil(ms / 1000);
  const own = pacing.people.take(asker, now);
  if (own > 0) return { kind: 'wait', whose: 'person', seconds: whole(own) };
  const all = pacing.tenant.take('', now);
  return all > 0 ? { kind: 'wait', whose: 'tenant', seconds: whole(all) } : null;
}

/** A look that broke is not kept. */
function remember(kept: Map<string, Kept>, key: string, look: Kept): void {
  kept.delete(key);
  kept.set(key, look);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  look.result.catch(() => kept.delete(key));
}

/** What the diagnosis needs of a look: whether discovery explains that a phone did not get on. */
export interface DiscoveryFact {
  verdict: ProbeResult['verdict'];
  affected: ProbeResult['affected'];
  cause: string | null;
  detail: string;
  asOf: string;
}

/** The domain of a sign-in address, in short; null: it may not be asked again just now. */
export async function discoveryOf(probe: Probe, address: string, asker: Asker): Promise<DiscoveryFact | null> {
  const answer = await probe.probe(address.slice(address.lastIndexOf('@') + 1), asker);
  if (answer.kind === 'wait') return null;
  const { verdict, affected, cause, rules, asOf } = answer.result;
  return { verdict, affected, cause, detail: rules.find(({ id }) => id === cause)?.detail ?? '', asOf };
}
