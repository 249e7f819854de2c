import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Exchange {
  method: string;
  url: string;
  status: number;
  violations: string[];
}

export interface CheckingProxy {
  url: string;
  exchanges: Exchange[];
  close(): Promise<void>;
}

interface GraphContract {
  startProxy(options: { target: string; port: number }): Promise<CheckingProxy>;
  createContract(): { match(method: string, url: string): object | null };
}

/** Checks Graph traffic from outside. It is no part of the product and lives beside it; null where it is not there. */
export async function graphContract(): Promise<GraphContract | null> {
  const folder = process.env['USHER_CONTRACTS'] ?? join(import.meta.dirname, '../../../shared/contracts');
  const file = join(folder, 'graph/graph-contract.mjs');
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as GraphContract) : null;
}
