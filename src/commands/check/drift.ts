import type { ToldTenantCheck } from '../../checks/tenant/tell-tenant-check.ts';
import type { TenantStatus } from '../../checks/tenant/tenant-outcome.ts';
import type { Turn } from '../../dialogs/turn.ts';

/** What each check came to last time, by its id; no word of what it found. */
export type Before = Readonly<Record<string, TenantStatus>>;

interface Kept {
  outcomes?: Before;
}

export const outcomesBefore = ({ memory }: Turn): Before => (memory['check'] as Kept | undefined)?.outcomes ?? {};

/** Checks that were not run keep what they came to. */
export function keepOutcomes(turn: Turn, checks: readonly ToldTenantCheck[]): void {
  const now = Object.fromEntries(checks.map(({ id, status }) => [id, status]));
  turn.memory['check'] = { outcomes: { ...outcomesBefore(turn), ...now } } satisfies Kept;
}

/** null: it is the same, or it was not looked at before. */
export function changedFrom({ id, status }: ToldTenantCheck, before: Before): TenantStatus | null {
  const last = before[id];
  return last === undefined || last === status ? null : last;
}
