import { closestName } from '../../texts/closest.ts';
import { tenantChecks } from './index.ts';
import type { AnyTenantCheck, TenantFeature } from './tenant-check.ts';

export type Chosen =
  | { kind: 'checks'; checks: readonly AnyTenantCheck[] }
  /** `closest`: what may have been meant; null: nothing comes near. */
  | { kind: 'unknown'; typed: string; closest: string | null };

const features: readonly TenantFeature[] = ['foundation', 'address', 'profile', 'policy', 'apps', 'sign-in', 'usher'];
const names = [...tenantChecks.map(({ id }) => id), ...features, 'all'];

/** The checks that words mean: ids, parts of the set-up such as "profile", or "all". No word at all means all. */
export function chooseChecks(words: readonly string[]): Chosen {
  const typed = words.map((word) => word.toLowerCase());
  const unknown = typed.find((word) => !names.includes(word));
  if (unknown !== undefined) return { kind: 'unknown', typed: unknown, closest: closestName(unknown, names) };
  const isMeant = ({ id, features: of }: AnyTenantCheck): boolean => typed.includes(id) || of.some((one) => typed.includes(one));
  const all = typed.length === 0 || typed.includes('all');
  return { kind: 'checks', checks: all ? tenantChecks : tenantChecks.filter(isMeant) };
}
