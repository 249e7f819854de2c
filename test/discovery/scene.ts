import type { Route } from '../../src/discovery/door.ts';
import type { TenantDomain } from '../../src/discovery/facts.ts';
import type { Limits } from '../../src/discovery/limits.ts';
import { createProbe } from '../../src/discovery/probe.ts';
import type { Resolver } from '../../src/discovery/resolver.ts';
import type { ProbeResult } from '../../src/discovery/verdict.ts';
import { type Answering, closedPort, type Listening, type TlsSetting, webHost } from './web-host.ts';
import { authority, issue, type Issued } from './certificates.ts';

export const tenantId = '4f0b1d7e-92c3-4a58-8e61-0d3b7c5a9f24';
export const otherTenantId = '11d2f4a6-3b58-4c7e-9a10-5e6f7a8b9c0d';
export const domain = 'contoso.com';
export const intune = 'manage.microsoft.com';

export const baseUrl = (changes: { host?: string; path?: string; query?: string } = {}): string => {
  const { host = intune, path = '/EnrollmentServer/PostReportDeviceInfoForUEV2', query = `aadTenantId=${tenantId}` } = changes;
  return `https://${host}${path}?${query}`;
};
export const server = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  Version: 'mdm-byod',
  BaseURL: baseUrl(),
  ...changes,
});
export const fileText = (...servers: readonly Record<string, unknown>[]): string =>
  JSON.stringify({ Servers: servers.length > 0 ? servers : [server()] });

export const json = { 'content-type': 'application/json' };
/** Answers like a static web server, whatever is asked. */
export const says =
  (body: string | Buffer, headers: Record<string, string> = json, status = 200): Answering =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
export const right = says(fileText());
export const page = (text: string, status = 200): Answering =>
  says(`<!doctype html><title>x</title>${text}`, { 'content-type': 'text/html' }, status);
export const goesTo =
  (target: string, status = 302): Answering =>
  (_request, response) => {
    // Bytes as they are: header values are no Unicode.
    response.writeHead(status, { location: Buffer.from(target).toString('latin1') }).end();
  };
/** By path without the query; anything else is not there. */
export const at =
  (answers: Readonly<Record<string, Answering>>): Answering =>
  (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    (answers[path] ?? says('not found', { 'content-type': 'text/plain' }, 404))(request, response);
  };
export const wellKnown = '/.well-known/com.apple.remotemanagement';

export type HostSetting = Answering | { tls?: Partial<TlsSetting>; answer?: Answering } | { listening: Listening };

export interface Authority {
  root: Issued;
  intermediate: Issued;
  /** Certificates by host, made once. */
  good(host: string): Promise<TlsSetting>;
}

export async function createAuthority(): Promise<Authority> {
  const { root, intermediate } = await authority();
  const made = new Map<string, Promise<TlsSetting>>();
  const make = async (host: string): Promise<TlsSetting> =>
    chained(await issue({ name: host, names: [host], issuer: intermediate }), intermediate);
  return {
    root,
    intermediate,
    good(host) {
      const setting = made.get(host) ?? make(host);
      made.set(host, setting);
      return setting;
    },
  };
}

export const chained = ({ pem, key }: Issued, ...above: readonly Issued[]): TlsSetting => ({
  cert: [pem, ...above.map((one) => one.pem)].join('\n'),
  key,
});

/** DNS for tests: a table. A name that is not in it does not exist. */
export const resolverOf = (addresses: Readonly<Record<string, readonly string[]>>): Resolver => ({
  addressesOf: (host) => {
    const found = addresses[host];
    return Promise.resolve(found ? { kind: 'addresses', addresses: [...found] } : { kind: 'none' });
  },
});

export interface Scene {
  hosts: Readonly<Record<string, HostSetting>>;
  /** What is typed; contoso.com when left out. */
  typed?: string;
  dns?: Resolver;
  limits?: Partial<Limits>;
  domains?: readonly TenantDomain[] | null;
  tenantId?: string | null;
  cloud?: 'global' | 'usgov' | 'china';
}

/** Sets the hosts of a scene up on loopback, looks at it as a phone does, and takes all down. */
export async function probed(scene: Scene, authority: Authority): Promise<ProbeResult> {
  const open: Listening[] = [];
  const routes = new Map<string, { address: string; port: number }>();
  try {
    const hosts: Readonly<Record<string, HostSetting>> = { [intune]: page('Intune'), ...scene.hosts };
    for (const [host, setting] of Object.entries(hosts)) {
      const listening =
        typeof setting !== 'function' && 'listening' in setting ? setting.listening : await hosted(host, setting, authority);
      open.push(listening);
      routes.set(host, { address: '127.0.0.1', port: listening.port });
    }
    return await resultOf(scene, { hosts: routes, ca: [authority.root.pem] });
  } finally {
    await Promise.all(open.map((one) => one.close()));
  }
}

async function hosted(
  host: string,
  setting: Exclude<HostSetting, { listening: Listening }>,
  { good }: Authority,
): Promise<Listening> {
  const { tls = {}, answer = right } = typeof setting === 'function' ? { answer: setting } : setting;
  return webHost({ ...(await good(host)), ...tls }, answer);
}

async function resultOf(scene: Scene, route: Route): Promise<ProbeResult> {
  const { typed = domain, dns = resolverOf({}), limits, domains = [{ name: domain, verified: true }] } = scene;
  const probe = createProbe({
    cloud: scene.cloud ?? 'global',
    tenantId: scene.tenantId === undefined ? tenantId : scene.tenantId,
    domains: () => Promise.resolve(domains),
    resolver: dns,
    now: () => new Date(),
    route,
    // Patient: these tests run beside others.
    limits: { totalMs: 10_000, slowMs: 8000, ...limits },
  });
  const answer = await probe.probe(typed, { asker: 'test' });
  if (answer.kind === 'wait') throw new Error('a first look never waits');
  return answer.result;
}

/** A host where nobody listens. */
export const deadHost = async (): Promise<HostSetting> => ({
  listening: { port: await closedPort(), count: () => 0, close: () => Promise.resolve() },
});
