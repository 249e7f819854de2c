import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { completeState } from './complete-state.ts';
import type { TenantState } from './model.ts';

interface Saved {
  /** Another number starts a fresh tenant. Not needed for additions: those complete-state.ts fills in. */
  shape: number;
  savedAt: string;
  state: TenantState;
}

export interface StateKeeper {
  load(): TenantState | null;
  save(state: TenantState): void;
  close(): Promise<void>;
}

const shape = 1;
const saveDelayMs = 150;
/** Contoso's clock stands still while the sandbox is off for long, else "failed 20 minutes ago" would be last month. */
const longSleepMs = 60 * 60 * 1000;

/** Keeps the state in one JSON file, replaced atomically and at most every 150 ms. Null keeps nothing. */
export function keepState(file: string | null, now: () => Date): StateKeeper {
  let waiting: TenantState | null = null;
  let timer: NodeJS.Timeout | null = null;

  const write = () => {
    timer = null;
    if (file === null || waiting === null) return;
    const saved: Saved = { shape, savedAt: now().toISOString(), state: waiting };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(saved));
    renameSync(`${file}.new`, file);
    waiting = null;
  };

  return {
    load: () => (file === null ? null : read(file, now())),
    save(state) {
      waiting = state;
      timer ??= setTimeout(write, saveDelayMs);
    },
    async close() {
      if (timer !== null) clearTimeout(timer);
      write();
    },
  };
}

function read(file: string, now: Date): TenantState | null {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved;
    if (saved.shape !== shape) return null;
    const asleep = now.getTime() - Date.parse(saved.savedAt);
    return completeState(asleep > longSleepMs ? later(saved.state, asleep) : saved.state, now);
  } catch {
    // A missing or damaged file means a fresh demo tenant; nothing of value is lost.
    return null;
  }
}

/** The same state with every date moved. */
function later(state: TenantState, ms: number): TenantState {
  const isDate = /^20\d\d-\d\d-\d\dT[\d:.]+Z$/;
  const move = (_key: string, value: unknown) =>
    typeof value === 'string' && isDate.test(value) ? new Date(Date.parse(value) + ms).toISOString() : value;
  return JSON.parse(JSON.stringify(state), move) as TenantState;
}
