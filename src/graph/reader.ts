/** Graph publishes two versions; every question pins the one that answers it (facts: beta where v1.0 hides the answer). */
export type GraphVersion = 'v1.0' | 'beta';

export interface ReadOptions {
  version: GraphVersion;
  select?: readonly string[];
  /** Built with `odata` from graph/address.ts, never by hand. */
  filter?: string;
  expand?: string;
  top?: number;
  orderby?: string;
  /** For lists: asks for no further page once there are so many rows; fewer means that these are all. */
  most?: number;
  /** Sends ConsistencyLevel: eventual and $count=true (directory collections only). */
  eventual?: boolean;
  /** Travels as a request of its own beside the `$batch`es of its tick: it may be slow, or its answer is no JSON inside one. */
  alone?: true;
}

/**
 * Everything that asks Microsoft Graph. Paths come from the `path` tag of graph/address.ts, which encodes and checks ids.
 * Failures are UsherErrors: graph-forbidden, graph-no-premium, graph-busy, graph-unavailable, not-found. Anything else is our own bug.
 */
export interface GraphReader {
  /** Aborts everything it asks. */
  readonly signal?: AbortSignal;
  get<T>(path: string, options: ReadOptions): Promise<T>;
  /** All pages. */
  list<T>(path: string, options: ReadOptions): Promise<T[]>;
  /** A POST that only reads, such as checkMemberGroups. Retried like a read, so actions not known to change nothing are refused. */
  ask<T>(path: string, body: unknown, options: ReadOptions): Promise<T>;
}
