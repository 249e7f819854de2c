import { join } from 'node:path';
import { completeState } from './complete-state.ts';
import type { TenantState } from './model.ts';
import { type Persona, personas } from './personas.ts';
import { keepState } from './persistence.ts';
import { seed } from './seed.ts';

export interface Tenant {
  /** The people one can chat as. */
  readonly people: readonly Persona[];
  readonly state: TenantState;
  now(): Date;
  /** Alters the state, saves it soon and tells whoever listens. */
  change(alter: (state: TenantState) => void): void;
  /** Another state in the place of this one; throws a TypeError with a sentence when it is none. */
  replace(state: unknown): void;
  /** Everything as on the first day. */
  reset(): void;
  /** Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** The Contoso tenant. With a data folder it lives in `sandbox-tenant.json` there and outlives a restart. */
export function createTenant(options: { now: () => Date; dataDir: string | null }): Tenant {
  const { now } = options;
  const keeper = keepState(options.dataDir === null ? null : join(options.dataDir, 'sandbox-tenant.json'), now);
  const listeners = new Set<() => void>();
  let state = keeper.load() ?? seed(now());

  const changed = () => {
    keeper.save(state);
    for (const listener of listeners) listener();
  };

  return {
    people: personas,
    get state() {
      return state;
    },
    now,
    change(alter) {
      alter(state);
      changed();
    },
    replace(wanted) {
      state = completeState(wanted, now());
      changed();
    },
    reset() {
      state = seed(now());
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => keeper.close(),
  };
}
