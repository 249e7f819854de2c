/** One question that reached the Graph stand-in. */
export interface LoggedRequest {
  /** Counts up from 1 and never repeats, so that a test can look at what came after a moment. */
  number: number;
  at: string;
  method: string;
  /** Version, path and query. */
  path: string;
  /** 0: never answered. */
  status: number;
  ms: number;
  /** Inner request of a $batch: no round trip of its own. */
  inBatch: boolean;
}

export interface GraphLog {
  entries(): LoggedRequest[];
  add(entry: Omit<LoggedRequest, 'number'>): void;
  clear(): void;
}

/** Remembers the last requests, oldest first. */
export function createGraphLog(size = 1000): GraphLog {
  let entries: LoggedRequest[] = [];
  let number = 0;
  return {
    entries: () => [...entries],
    add(entry) {
      number += 1;
      entries = [...entries.slice(-(size - 1)), { number, ...entry }];
    },
    clear() {
      entries = [];
    },
  };
}
