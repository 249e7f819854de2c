import type { ProbeAnswer } from '../../discovery/probe.ts';
import type { Cloud } from '../../graph/clouds.ts';
import type { GraphReader } from '../../graph/reader.ts';
import type { TenantFacts } from '../../graph/tenant-facts.ts';
import type { Phrases } from '../../texts/words.ts';
import type { TenantKnowledge } from './knowledge.ts';
import { type TenantOutcome, worstFirst } from './tenant-outcome.ts';

/** What travels together through every check of the tenant. */
export interface TenantRun {
  graph: GraphReader;
  /** What others may have asked already; may be some minutes old. */
  tenant: TenantFacts;
  /** Entra tenant id; null: no setting says it. */
  tenantId: string | null;
  cloud: Cloud;
  now: Date;
  /**
   * Looks at a domain as a phone does; null where nothing but Graph may be asked. A tenant has more domains than one person
   * may look at in ten minutes, so whoever wires it counts each domain by itself.
   */
  probe: ((domain: string) => Promise<ProbeAnswer>) | null;
  knows: TenantKnowledge;
}

/** The part of the set-up that a check is about; a command may ask for all of one part. */
export type TenantFeature = 'foundation' | 'address' | 'profile' | 'policy' | 'apps' | 'sign-in' | 'usher';

/** For IT: exact words. Every case has a sentence, and every one that is not fine says what to do. */
type TenantCheckText<Fine extends string, Found extends string> = {
  /** Said as a claim: "The Apple push certificate is valid". */
  title: string;
  /** Why it matters, one sentence. */
  why: string;
  /** The page on learn.microsoft.com. */
  link: string;
} & Readonly<Record<Fine | Found | `${Found}Fix`, string>>;

interface TenantCheckBase {
  id: string;
  /** Least application permissions, so that a 403 can be explained. */
  permissions: readonly string[];
  /** Part of the answer is in Graph’s beta only, which may change without notice. */
  usesBeta: boolean;
  features: readonly TenantFeature[];
}

/** `Fine` are the cases that pass, `Found` all others. */
export interface TenantCheck<Facts, Fine extends string, Found extends string> extends TenantCheckBase {
  /** Asks in one tick whatever can be asked at once: all checks together have four dependent round trips. */
  read(run: TenantRun): Promise<Facts>;
  /** Several outcomes where it looks at several things, such as domains. An empty list is no answer. */
  decide(facts: Facts, now: Date): TenantOutcome<Fine, Found> | readonly TenantOutcome<Fine, Found>[];
  text: TenantCheckText<Fine, Found>;
}

// A registry holds checks of many fact types; `run` closes over the type, so nothing outside needs to know it.
export interface AnyTenantCheck extends TenantCheckBase {
  text: Phrases & { title: string; why: string; link: string };
  /** The worst finding first; never empty. */
  run(run: TenantRun): Promise<readonly TenantOutcome[]>;
}

export function defineTenantCheck<Facts, Fine extends string, Found extends string>(
  check: TenantCheck<Facts, Fine, Found>,
): TenantCheck<Facts, Fine, Found> & AnyTenantCheck {
  return { ...check, run: async (run) => worstFirst(check.decide(await check.read(run), run.now)) };
}
