import { isLoopback } from '../settings.ts';
import type { Incoming } from './incoming.ts';
import { isObject } from './json-body.ts';

/** What the answer to a stranger is: 401 for the token, 403 for the activity. */
export type GateVerdict = 'pass' | 401 | 403;

export interface Gate {
  /** Before the SDK sees the request. */
  check(authorization: string, activity: Incoming): GateVerdict;
  /** Whether Usher may send its token there. Asked again for every reference that comes out of the store. */
  trusts(serviceUrl: string | undefined): boolean;
}

/** Without a bot registration: only channel services on this machine. */
export function localGate(): Gate {
  const trusts = (serviceUrl: string | undefined): boolean => {
    const url = URL.parse(serviceUrl ?? '');
    return url !== null && url.protocol === 'http:' && isLoopback(url.hostname) && !url.username && !url.password;
  };
  return { trusts, check: (_authorization, activity) => (trusts(activity.serviceUrl) ? 'pass' : 403) };
}

export interface TeamsGateOptions {
  issuer: string;
  serviceHosts: readonly string[];
  tenantId: string;
}

/** With a bot registration: Teams, this tenant, this cloud's channel service, and its own tokens only. */
export function teamsGate({ issuer, serviceHosts, tenantId }: TeamsGateOptions): Gate {
  const trusts = (serviceUrl: string | undefined): boolean => {
    const url = URL.parse(serviceUrl ?? '');
    if (!url || url.protocol !== 'https:' || url.port || url.username || url.password) return false;
    return serviceHosts.includes(url.hostname);
  };
  return {
    trusts,
    check(authorization, activity) {
      if (!isFrom(issuer, authorization)) return 401;
      const known = activity.channelId === 'msteams' && trusts(activity.serviceUrl) && isOfTenant(activity, tenantId);
      return known ? 'pass' : 403;
    },
  };
}

// Both say the tenant; the token does not. A message in which they differ was put together by somebody.
function isOfTenant(activity: Incoming, tenantId: string): boolean {
  const channelData: unknown = activity.channelData;
  const tenant = isObject(channelData) && isObject(channelData['tenant']) ? channelData['tenant']['id'] : undefined;
  return [activity.conversation.tenantId, tenant].every(
    (id) => typeof id === 'string' && id.toLowerCase() === tenantId.toLowerCase(),
  );
}

const longestToken = 16 * 1024;

// The signature is checked by the SDK; this only keeps it from taking the doors for emulators, skills and other channels.
function isFrom(issuer: string, authorization: string): boolean {
  if (authorization.length > longestToken) return false;
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  const [header, claims] = [jsonIn(token?.[1]), jsonIn(token?.[2])];
  return /^RS(256|384|512)$/.test(String(header?.['alg'])) && claims?.['iss'] === issuer;
}

function jsonIn(part: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
