import type { TenantState } from '../tenant/model.ts';

export const graphVersions = ['v1.0', 'beta'] as const;
export type GraphVersion = (typeof graphVersions)[number];

/** One object as it goes over the wire. */
export type Row = Record<string, unknown>;

/** One question to Graph, alone or inside a batch. */
export interface GraphCall {
  version: GraphVersion;
  method: string;
  /** Below the version, as sent: still percent-encoded, without the query. */
  path: string;
  /** Decoded parts of the path that a resource names with a colon. */
  params: Record<string, string>;
  query: URLSearchParams;
  header(name: string): string | undefined;
  body: unknown;
  state: TenantState;
  now: Date;
  /** Address of the version as the caller sees it, such as http://127.0.0.1:4010/graph/beta. */
  base: string;
}

export interface GraphAnswer {
  status: number;
  headers: Record<string, string>;
  /** Undefined: no body. */
  body: unknown;
}

/** One path of Graph: `path` in find-my-way's notation below the version. */
export interface Resource {
  method: 'GET' | 'POST';
  path: string;
  /** Left out: both. */
  versions?: readonly GraphVersion[];
  answer(call: GraphCall): GraphAnswer;
}

export const betaOnly = ['beta'] as const;
