import { type AssignedGroup, assignedGroup } from './assigned-groups.ts';
import { type Domain, domainsOf } from './domains.ts';
import { type EnrollmentProfile, enrollmentProfiles } from './enrollment-profiles.ts';
import { type EnrollmentRestrictions, enrollmentRestrictions } from './enrollment-restrictions.ts';
import { type AuthenticatorApp, authenticatorApps } from './mobile-apps.ts';
import { type MdmAuthority, mdmAuthority, ownTenantId } from './organization.ts';
import { type PushCertificate, pushCertificate } from './push-certificate.ts';
import type { GraphReader } from './reader.ts';
import { type ServiceHealth, serviceHealth } from './service-health.ts';
import type { SsoExtension } from './sso-extension.ts';
import { ssoExtensions } from './sso-extensions.ts';
import { type SsoPolicy, ssoPolicies } from './sso-policies.ts';
import { type Aged, keep, type KeepingOptions, type KeptFact } from './tenant-cache.ts';

export type { Aged } from './tenant-cache.ts';

interface Facts {
  enrollmentProfiles: EnrollmentProfile[];
  enrollmentRestrictions: EnrollmentRestrictions;
  authenticatorApps: AuthenticatorApp[];
  /** null: none was ever set up. */
  pushCertificate: PushCertificate | null;
  mdmAuthority: MdmAuthority;
  ssoPolicies: SsoPolicy[];
  /** With everything in them, and those of the settings catalog as well. */
  ssoExtensions: SsoExtension[];
  domains: Domain[];
  serviceHealth: ServiceHealth[];
}

/** What holds for the whole tenant. Each throws what its question throws. */
export type TenantFacts = { readonly [Name in keyof Facts]: () => Promise<Aged<Facts[Name]>> } & {
  /** A group that something is assigned to, by id. */
  readonly group: (id: string) => Promise<Aged<AssignedGroup>>;
};

export interface TenantCache {
  /** `graph` asks what is not known or older than `maxAgeMs`, so that it travels in the `$batch` of that turn. */
  facts(graph: GraphReader, maxAgeMs?: number): TenantFacts;
}

export interface TenantCacheOptions extends KeepingOptions {
  /** Entra tenant id; null where no setting says it. */
  tenantId: string | null;
}

/** Settings of a tenant change rarely, and a hundred people at once must not ask for them a hundred times. */
export function tenantCache({ tenantId, ...options }: TenantCacheOptions): TenantCache {
  const kept = {
    enrollmentProfiles: keep(enrollmentProfiles, options),
    enrollmentRestrictions: keep(enrollmentRestrictions, options),
    authenticatorApps: keep(authenticatorApps, options),
    pushCertificate: keep(pushCertificate, options),
    mdmAuthority: keep(authorityOf(tenantId), options),
    ssoPolicies: keep(ssoPolicies, options),
    ssoExtensions: keep(ssoExtensions, options),
    domains: keep(domainsOf, options),
    serviceHealth: keep(serviceHealth, options),
  };
  const group = byGroup(options);
  return {
    facts: (graph, maxAgeMs) => ({
      enrollmentProfiles: () => kept.enrollmentProfiles.get(graph, maxAgeMs),
      enrollmentRestrictions: () => kept.enrollmentRestrictions.get(graph, maxAgeMs),
      authenticatorApps: () => kept.authenticatorApps.get(graph, maxAgeMs),
      pushCertificate: () => kept.pushCertificate.get(graph, maxAgeMs),
      mdmAuthority: () => kept.mdmAuthority.get(graph, maxAgeMs),
      ssoPolicies: () => kept.ssoPolicies.get(graph, maxAgeMs),
      ssoExtensions: () => kept.ssoExtensions.get(graph, maxAgeMs),
      domains: () => kept.domains.get(graph, maxAgeMs),
      serviceHealth: () => kept.serviceHealth.get(graph, maxAgeMs),
      group: (id) => group(id).get(graph, maxAgeMs),
    }),
  };
}

/** One fact for each group. Only groups that something is assigned to are asked for, so they stay few. */
function byGroup(options: KeepingOptions): (id: string) => KeptFact<AssignedGroup> {
  const kept = new Map<string, KeptFact<AssignedGroup>>();
  return (id) => {
    const known = kept.get(id) ?? keep((graph) => assignedGroup(graph, id), options);
    kept.set(id, known);
    return known;
  };
}

/** The tenant's own id never changes, so at most the very first look needs a question more. */
function authorityOf(tenantId: string | null): (graph: GraphReader) => Promise<MdmAuthority> {
  let known = tenantId;
  return async (graph) => {
    known ??= await ownTenantId(graph);
    return known === null ? 'unknown' : mdmAuthority(graph, known);
  };
}
