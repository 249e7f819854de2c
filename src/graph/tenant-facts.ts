import { type Domain, domainsOf } from './domains.ts';
import { type EnrollmentProfile, enrollmentProfiles } from './enrollment-profiles.ts';
import { type EnrollmentRestrictions, enrollmentRestrictions } from './enrollment-restrictions.ts';
import { type AuthenticatorApp, authenticatorApps } from './mobile-apps.ts';
import { type MdmAuthority, mdmAuthority } from './organization.ts';
import { type PushCertificate, pushCertificate } from './push-certificate.ts';
import type { GraphReader } from './reader.ts';
import { type ServiceHealth, serviceHealth } from './service-health.ts';
import { type SsoPolicy, ssoPolicies } from './sso-policies.ts';

/** Something that may be some minutes old. */
export interface Aged<T> {
  value: T;
  asOf: Date;
}

interface Facts {
  enrollmentProfiles: EnrollmentProfile[];
  enrollmentRestrictions: EnrollmentRestrictions;
  authenticatorApps: AuthenticatorApp[];
  /** null: none was ever set up. */
  pushCertificate: PushCertificate | null;
  mdmAuthority: MdmAuthority;
  ssoPolicies: SsoPolicy[];
  domains: Domain[];
  serviceHealth: ServiceHealth[];
}

/** What holds for the whole tenant. Each throws what its question throws. */
export type TenantFacts = { readonly [Name in keyof Facts]: () => Promise<Aged<Facts[Name]>> };

type Questions = { readonly [Name in keyof Facts]: (graph: GraphReader) => Promise<Facts[Name]> };

export interface TenantCache {
  /** `graph` asks what is not known or older than `maxAgeMs`, so that it travels in the `$batch` of that turn. */
  facts(graph: GraphReader, maxAgeMs?: number): TenantFacts;
}

export interface TenantCacheOptions {
  /** Entra tenant id; null where no setting says it. */
  tenantId: string | null;
  now: () => Date;
}

/** Settings of a tenant change rarely, and a hundred people at once must not ask for them a hundred times. */
const standardAgeMs = 12 * 60_000;

/** Remembers what holds for the whole tenant. What failed is not remembered. */
export function tenantCache({ tenantId, now }: TenantCacheOptions): TenantCache {
  const questions: Questions = {
    enrollmentProfiles,
    enrollmentRestrictions,
    authenticatorApps,
    pushCertificate,
    mdmAuthority: (graph) => mdmAuthority(graph, tenantId),
    ssoPolicies,
    domains: domainsOf,
    serviceHealth,
  };
  const known = new Map<string, Promise<Aged<unknown>> & { askedAt?: number }>();
  return {
    facts(graph, maxAgeMs = standardAgeMs) {
      const ask = <T>(name: string, question: (graph: GraphReader) => Promise<T>): Promise<Aged<T>> => {
        const kept = known.get(name);
        if (kept && now().getTime() - (kept.askedAt ?? 0) <= maxAgeMs) return kept as Promise<Aged<T>>;
        const asOf = now();
        const asked = Object.assign(
          question(graph).then((value) => ({ value, asOf })),
          { askedAt: asOf.getTime() },
        );
        known.set(name, asked);
        asked.catch(() => known.get(name) === asked && known.delete(name));
        return asked;
      };
      const bound = Object.entries(questions).map(([name, question]) => [
        name,
        () => ask(name, question as (graph: GraphReader) => Promise<unknown>),
      ]);
      return Object.fromEntries(bound) as unknown as TenantFacts;
    },
  };
}
