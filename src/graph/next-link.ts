import { NoAnswer } from './failures.ts';
import type { GraphVersion } from './reader.ts';

/**
 * Turns an `@odata.nextLink` into an address below the version, so that it works over plain loopback http as well and
 * never leads to another host.
 */
export function addressIn(nextLink: string, baseUrl: string, version: GraphVersion): string {
  const base = new URL(baseUrl);
  const below = `${base.pathname.replace(/\/+$/, '')}/${version}`;
  const link = URL.canParse(nextLink) ? new URL(nextLink) : null;
  if (link?.origin !== base.origin || !link.pathname.startsWith(`${below}/`)) {
    throw new NoAnswer('Graph sent a next page on another host', { passing: false });
  }
  return link.pathname.slice(below.length) + link.search;
}
