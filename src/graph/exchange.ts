import type { GraphVersion } from './reader.ts';

/** One request and its answer. A body makes it a POST. */
export interface Exchange {
  version: GraphVersion;
  /** Below the version, query included and encoded. */
  address: string;
  body?: unknown;
  /** Sends ConsistencyLevel: eventual. */
  eventual?: boolean;
  /** Lists may take longer. */
  isList?: boolean;
  /** No further page once there are so many rows. */
  most?: number;
  /** Never inside a `$batch`. */
  alone?: boolean;
  /** Addresses inside a `$batch`. */
  items?: readonly string[];
}
