import { isIP } from 'node:net';
import type { Route } from '../discovery/door.ts';

const shape = /^([^:\s]+):443:(\[[0-9a-f:.]+\]|[0-9.]+):(\d{1,5})$/i;

/** Where the command line says that hosts are, as curl's --resolve does. null: not of that shape. */
export function routeFrom(resolve: readonly string[], ca: readonly string[]): Route | null {
  const hosts = new Map<string, { address: string; port: number }>();
  for (const entry of resolve) {
    const [, host = '', bracketed = '', port = ''] = shape.exec(entry.trim()) ?? [];
    const address = bracketed.replace(/^\[|\]$/g, '');
    if (host === '' || isIP(address) === 0 || Number(port) < 1 || Number(port) > 65_535) return null;
    hosts.set(host.toLowerCase(), { address, port: Number(port) });
  }
  return { hosts, ca };
}
