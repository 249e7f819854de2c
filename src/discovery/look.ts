import type { SecureContext } from 'node:tls';
import { ConnectError, connectPlain } from './connect.ts';
import { type Closed, createDoor, type Door, type Open, otherAddress, type Route } from './door.ts';
import type { Facts, Family, Ipv6, PhoneLook, TenantDomain, TenantSide, TypedDomain } from './facts.ts';
import { cloudNameOf } from './intune-hosts.ts';
import type { Limits } from './limits.ts';
import type { Resolver } from './resolver.ts';
import { discoveryUrl, phoneAgent, plainAgent } from './requests.ts';
import type { TlsFacts } from './tls-facts.ts';
import { lookAtTls } from './tls-look.ts';
import { typedDomain } from './typed-domain.ts';
import { isTheFile, viewOf } from './view.ts';
import { visit, type VisitMeans } from './visit.ts';
import type { Visit } from './visit-facts.ts';

export interface Looking {
  families: readonly Family[];
  tenant: Omit<TenantSide, 'domains'>;
  /** null: not known. Read while the look goes on. */
  domains: () => Promise<readonly TenantDomain[] | null>;
  resolver: Resolver;
  route?: Route | undefined;
  /** Whose certificates are believed. */
  trust: SecureContext;
  limits: Limits;
  now: Date;
}

interface Means extends VisitMeans {
  door: Door;
  trust: SecureContext;
}

/** Looks at one domain as phones do. Everything is over within `limits.totalMs`. */
export async function look(typed: string, looking: Looking): Promise<Facts> {
  const { route, limits, tenant, trust } = looking;
  const domain = typedDomain(typed, (ascii) => route?.hosts.has(ascii) === true);
  if (domain.name === null || domain.localPartMissing)
    return { ...nothingSeen(domain, looking), tenant: { ...tenant, domains: null } };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limits.totalMs);
  try {
    const { signal } = stop;
    const door = createDoor({ resolver: looking.resolver, route, most: limits.addresses, signal });
    const means: Means = { door, trust, signal, limits };
    const [seen, domains] = await Promise.all([lookedAt(domain.name.ascii, looking, means), looking.domains()]);
    return { ...nothingSeen(domain, looking), ...seen, tenant: { ...tenant, domains } };
  } finally {
    clearTimeout(timer);
    // Whatever is still open belongs to this look.
    stop.abort();
  }
}

const noTwins: Facts['twins'] = { www: null, json: null, dot: null };

const nothingSeen = (typed: TypedDomain, { limits, now }: Looking): Omit<Facts, 'tenant'> => ({
  typed,
  entrance: null,
  ipv6: 'none',
  tls: null,
  hopTls: [],
  phones: [],
  agents: null,
  withoutQuery: null,
  head: null,
  queryAgain: null,
  twins: noTwins,
  baseUrlHost: null,
  limits,
  now,
});

/** What phones do first; then, all at once, what explains it. */
async function lookedAt(host: string, { families }: Looking, means: Means): Promise<Partial<Facts>> {
  const entrance = await means.door.open(host);
  if (entrance.kind !== 'open')
    return { entrance, twins: { ...noTwins, www: await get(discoveryUrl(`www.${host}`, 'iPhone'), means) } };
  const [tls, ipv6, ...visits] = await Promise.all([
    lookAtTls(entrance, means),
    tryIpv6(entrance, means.signal),
    ...families.map((family) => get(discoveryUrl(host, family), means)),
  ]);
  const phones = families.flatMap((family, index): PhoneLook[] => {
    const seen = visits[index];
    return seen ? [{ family, visit: seen }] : [];
  });
  const [first] = phones;
  return { entrance, ipv6, tls, phones, ...(first && (await around(host, first, { phones, means }))) };
}

async function around(
  host: string,
  first: PhoneLook,
  { phones, means }: { phones: PhoneLook[]; means: Means },
): Promise<Partial<Facts>> {
  const url = discoveryUrl(host, first.family);
  const neverAnswered = first.visit.end.kind === 'stopped' && first.visit.hops.length === 0;
  if (neverAnswered) return { twins: { ...noTwins, www: await get(discoveryUrl(`www.${host}`, first.family), means) } };
  const isFine = isTheFile(first.visit);
  const [plain, withoutQuery, head, queryAgain, twins, hopTls, baseUrlHost] = await Promise.all([
    get(url, means, plainAgent),
    get(discoveryUrl(host, null), means),
    visit({ url, method: 'HEAD', agent: phoneAgent }, means),
    isFine ? null : askedAgain(first, url, means),
    isFine ? noTwins : twinsOf(host, first.family, means),
    tlsOfHops(host, phones, means),
    lookAtBaseUrlHost(first.visit, means),
  ]);
  const turnedAway = !isFine && isTheFile(plain);
  return {
    agents: { phone: first.visit, plain },
    withoutQuery,
    head,
    queryAgain,
    twins,
    hopTls,
    baseUrlHost: turnedAway ? await lookAtBaseUrlHost(plain, means) : baseUrlHost,
    // Where only the program's name is in the way, the file itself is worth judging.
    ...(turnedAway && { phones: phones.map(({ family, visit: own }) => ({ family, visit: isTheFile(own) ? own : plain })) }),
  };
}

const get = (url: URL, means: Means, agent = phoneAgent): Promise<Visit> => visit({ url, method: 'GET', agent }, means);

/** The end of a redirect, with the query that the phone did not bring along. */
async function askedAgain({ visit: { hops } }: PhoneLook, { search }: URL, means: Means): Promise<Visit | null> {
  const target = hops.at(-1)?.to;
  if (target === undefined || new URL(target).search !== '') return null;
  return get(new URL(search, target), means);
}

async function twinsOf(host: string, family: Family, means: Means): Promise<Facts['twins']> {
  const named = (ending: string): URL => {
    const url = discoveryUrl(host, family);
    url.pathname += ending;
    return url;
  };
  const [www, json, dot] = await Promise.all([
    get(discoveryUrl(`www.${host}`, family), means),
    get(named('.json'), means),
    get(named('.'), means),
  ]);
  return { www, json, dot };
}

async function tlsOfHops(host: string, phones: readonly PhoneLook[], means: Means): Promise<TlsFacts[]> {
  const targets = phones.flatMap(({ visit: { hops } }) => hops.map(({ to }) => new URL(to)));
  const hosts = new Set(
    targets.filter(({ protocol, port }) => protocol === 'https:' && port === '').map(({ hostname }) => hostname),
  );
  hosts.delete(host);
  const entrances = await Promise.all([...hosts].map((hop) => means.door.open(hop)));
  return Promise.all(entrances.filter(isOpen).map((entrance) => lookAtTls(entrance, means)));
}

const isOpen = (entrance: Open | Closed): entrance is Open => entrance.kind === 'open';

/** Only Microsoft's own hosts are asked: whatever else a file names is wrong anyway. */
async function lookAtBaseUrlHost(seen: Visit, means: Means): Promise<Facts['baseUrlHost']> {
  const host = viewOf(seen).baseUrl?.hostname;
  if (host === undefined || cloudNameOf(host) === undefined) return null;
  const entrance = await means.door.open(host);
  return { host, entrance, tls: isOpen(entrance) ? await lookAtTls(entrance, means) : null };
}

const ipv6Ms = 2000;

/** Whether the IPv6 address of a host that has both answers. A machine without IPv6 cannot tell. */
async function tryIpv6(entrance: Open, signal: AbortSignal): Promise<Ipv6> {
  const address = entrance.addresses.find((one) => one.includes(':'));
  const at = address === undefined ? null : otherAddress(entrance, address);
  if (at === null) return 'none';
  try {
    const socket = await connectPlain(at, AbortSignal.any([signal, AbortSignal.timeout(ipv6Ms)]));
    socket.destroy();
    return 'reachable';
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return error.problem === 'no-route' ? 'not-tried' : 'unreachable';
  }
}
