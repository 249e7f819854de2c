import type { Cloud } from '../config.ts';
import type { Closed, Open } from './door.ts';
import type { Limits } from './limits.ts';
import type { Name, NameProblem } from './safe-name.ts';
import type { TlsFacts } from './tls-facts.ts';
import type { Visit } from './visit-facts.ts';

export const families = ['iPhone', 'iPad'] as const;
export type Family = (typeof families)[number];

export interface TenantDomain {
  name: string;
  /** null: not reported. */
  verified: boolean | null;
}

/** What this tenant should publish, and where. */
export interface TenantSide {
  cloud: Cloud;
  /** null: not known. */
  tenantId: string | null;
  /** null: not known. */
  domains: readonly TenantDomain[] | null;
}

export interface TypedDomain {
  /** As it was typed, without an address's local part. */
  raw: string;
  atSigns: number;
  localPartMissing: boolean;
  name: Name | null;
  problem: NameProblem | null;
}

export interface PhoneLook {
  family: Family;
  /** What the rules judge: as a phone, or as another program where only phones are turned away. */
  visit: Visit;
}

export type Ipv6 = 'none' | 'reachable' | 'unreachable' | 'not-tried';

/** All that was seen, and nothing that is thought of it. */
export interface Facts {
  typed: TypedDomain;
  tenant: TenantSide;
  /** null: the name was refused before anything was asked. */
  entrance: Open | Closed | null;
  ipv6: Ipv6;
  /** Of the domain itself; null: not looked at. */
  tls: TlsFacts | null;
  /** Of other hosts that redirects lead to. */
  hopTls: readonly TlsFacts[];
  /** Empty: the domain was never asked. */
  phones: readonly PhoneLook[];
  /** The same by other programs. */
  agents: { phone: Visit; plain: Visit } | null;
  withoutQuery: Visit | null;
  head: Visit | null;
  /** The target of a redirect, asked with the query that phones do not add. */
  queryAgain: Visit | null;
  /** Where the file may lie instead. */
  twins: { www: Visit | null; json: Visit | null; dot: Visit | null };
  baseUrlHost: { host: string; entrance: Open | Closed; tls: TlsFacts | null } | null;
  limits: Limits;
  now: Date;
}
