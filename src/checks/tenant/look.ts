import { failureOf } from '../run-checks.ts';
import { cannotSay, type TenantUnknown } from './tenant-outcome.ts';

/** One of several things a check looks at: what could not be seen is the outcome it would give, so it never passes for fine. */
export type Seen<T> = { seen: true; value: T } | { seen: false; outcome: TenantUnknown<never> };

/** For a check with several sources: one that fails must not hide what the others say. `permissions`: what this one needs. */
export function look<T>(read: Promise<T>, owner: string, permissions: readonly string[] = []): Promise<Seen<T>> {
  return read.then(
    (value): Seen<T> => ({ seen: true, value }),
    (error: unknown): Seen<T> => ({ seen: false, outcome: unknownFrom(error, owner, permissions) }),
  );
}

/** What a failed read comes to. A bug is logged. */
export function unknownFrom(error: unknown, owner: string, permissions: readonly string[] = []): TenantUnknown<never> {
  const { reason, ...question } = failureOf(error, owner);
  return cannotSay(reason, { ...question, ...(permissions.length > 0 && { permissions }) });
}
