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
  /** Sends ConsistencyLevel: eventual and $count=true (directory collections only). */
  eventual?: boolean;
}

/**
 * Everything that asks Microsoft Graph. Paths come from the `path` tag of graph/address.ts, which encodes and checks ids.
 * Failures are UsherErrors: graph-forbidden, graph-no-premium, graph-unavailable, not-found. Anything else is our own bug.
 */
export interface GraphReader {
  get<T>(path: string, options: ReadOptions): Promise<T>;
  /** All pages. */
  list<T>(path: string, options: ReadOptions): Promise<T[]>;
  /** A POST that only reads, such as checkMemberGroups. Retried like a read, so actions not known to change nothing are refused. */
  ask<T>(path: string, body: unknown, options: ReadOptions): Promise<T>;
}
