import { createProbe, discoveryOf } from '../../src/discovery/probe.ts';
import type { Resolver } from '../../src/discovery/resolver.ts';
import { intuneHosts } from '../../src/discovery/intune-hosts.ts';
import { cloudHosts } from '../../src/graph/clouds.ts';
import { expectedFile } from '../../src/discovery/expected-file.ts';
import { at, type Authority, createAuthority, domain, fileText, goesTo, page, probed, right, says, tenantId } from './scene.ts';
import { type Answering, webHost } from './web-host.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority();
});

/** Nobody is there, and it is counted who was looked up. */
function nowhere() {
  const looked: string[] = [];
  const resolver: Resolver = {
    addressesOf(host) {
      if (!host.startsWith('www.')) looked.push(host);
      return Promise.resolve({ kind: 'none' });
    },
  };
  return { looked, resolver };
}

const start = Date.parse('2026-11-25T09:00:00Z');
const minute = 60_000;

function clocked() {
  const { looked, resolver } = nowhere();
  const clock = { at: start };
  const probe = createProbe({ cloud: 'global', tenantId, resolver, now: () => new Date(clock.at) });
  return { clock, looked, probe };
}

describe('the pace of probes', () => {
  it('is five a person in ten minutes, and says how long to wait', async () => {
    const { clock, probe } = clocked();
    for (let index = 0; index < 5; index++) {
      expect((await probe.probe(`c${index}.com`, { asker: 'ann' })).kind).toBe('looked');
      clock.at += minute;
    }

    expect(await probe.probe('c5.com', { asker: 'ann' })).toEqual({ kind: 'wait', whose: 'person', seconds: 300 });
    expect((await probe.probe('c5.com', { asker: 'ben' })).kind).toBe('looked');
    clock.at += 5 * minute;
    expect((await probe.probe('c6.com', { asker: 'ann' })).kind).toBe('looked');
    expect((await probe.probe('c7.com', { asker: 'ann' })).kind).toBe('wait');
  });

  it('is sixty a tenant in a minute', async () => {
    const { clock, probe } = clocked();
    for (let index = 0; index < 60; index++) await probe.probe(`c${index}.com`, { asker: `person ${index}` });

    expect(await probe.probe('one-more.com', { asker: 'ann' })).toEqual({ kind: 'wait', whose: 'tenant', seconds: 60 });
    clock.at += minute;
    expect((await probe.probe('one-more.com', { asker: 'ann' })).kind).toBe('looked');
  });

  it('leaves an answer of the last ten minutes free, for everybody and in every spelling', async () => {
    const { clock, looked, probe } = clocked();
    await probe.probe('contoso.com', { asker: 'ann' });
    for (let index = 0; index < 10; index++) {
      clock.at += 30_000;
      expect(await probe.probe(' CONTOSO.com', { asker: 'ann' })).toMatchObject({
        kept: true,
        result: { asOf: '2026-11-25T09:00:00.000Z' },
      });
    }

    expect(looked).toEqual(['contoso.com']);
    clock.at = start + 10 * minute;
    expect(await probe.probe('contoso.com', { asker: 'ann' })).toMatchObject({ kept: false });
    expect(looked).toEqual(['contoso.com', 'contoso.com']);
  });

  it('looks once for many who ask at the same time', async () => {
    const { looked, probe } = clocked();

    await Promise.all(Array.from({ length: 50 }, (_, index) => probe.probe('contoso.com', { asker: `person ${index}` })));

    expect(looked).toEqual(['contoso.com']);
  });
});

describe('a probe', () => {
  it('asks as iPhones and iPads do, as nobody in particular, without cookies', async () => {
    const seen: { method: string; url: string; headers: Record<string, unknown> }[] = [];
    const remember: Answering = (request, response) => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
      response.setHeader('set-cookie', 'a=b');
      right(request, response);
    };

    await probed({ typed: 'ann.archer@contoso.com', hosts: { [domain]: remember } }, authority);

    const query = (family: string) => `?user-identifier=usher-probe%40contoso.com&model-family=${family}`;
    const path = '/.well-known/com.apple.remotemanagement';
    expect(new Set(seen.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set([`GET ${path}${query('iPhone')}`, `GET ${path}${query('iPad')}`, `GET ${path}`, `HEAD ${path}${query('iPhone')}`]),
    );
    expect(JSON.stringify(seen)).not.toMatch(/ann|cookie|authorization/i);
    expect(seen.every(({ headers }) => headers['host'] === domain && headers['accept-encoding'] === 'identity')).toBe(true);
    expect(new Set(seen.map(({ headers }) => headers['user-agent'])).size).toBe(2);
  });

  it('does not add the query to the target of a redirect', async () => {
    const urls: string[] = [];
    const target: Answering = (request, response) => {
      urls.push(request.url ?? '');
      right(request, response);
    };

    await probed({ hosts: { [domain]: goesTo('https://files.contoso.com/x'), 'files.contoso.com': target } }, authority);

    expect(new Set(urls)).toEqual(new Set(['/x']));
  });

  it('sends nothing over a connection whose certificate is not accepted', async () => {
    let requests = 0;
    const other = await createAuthority();
    const tls = await other.good(domain);

    const result = await probed(
      { hosts: { [domain]: { tls, answer: (_request, response) => void (requests++, response.end()) } } },
      authority,
    );

    expect([result.verdict, result.cause, requests]).toEqual(['fail', 'tls-connection', 0]);
  });

  it('takes no proxy from the environment', async () => {
    let asked = 0;
    const proxy = await webHost(await authority.good('proxy.contoso.com'), () => asked++);
    const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : `https://127.0.0.1:${proxy.port}`;

    const { verdict } = await probed({ hosts: { [domain]: right } }, authority);

    for (const [index, name] of names.entries()) {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    }
    expect([verdict, proxy.count(), asked]).toEqual(['pass', 0, 0]);
    await proxy.close();
  });

  it('is over in time, whatever the server does', async () => {
    const began = performance.now();

    await probed({ limits: { totalMs: 500 }, hosts: { [domain]: () => undefined } }, authority);

    expect(performance.now() - began).toBeLessThan(2500);
  });

  it('names the sentence on the phone in both wordings where discovery fails, and none where it does not', async () => {
    const failed = await probed({ hosts: { [domain]: page('', 404) } }, authority);
    const elsewhere = await probed(
      { hosts: { [domain]: says(fileText({ Version: 'mdm-byod', BaseURL: 'https://mdm.fabrikam.com/' })) } },
      authority,
    );

    expect(failed.employeeSees).toMatch(/Your Apple ID does not support the expected services[\s\S]*“Your Apple Account”/);
    expect(elsewhere.employeeSees).toMatch(/No fixed sentence/);
  });

  it('looks at iPads alone when asked', async () => {
    const urls: string[] = [];
    const remember: Answering = (request, response) => {
      urls.push(request.url ?? '');
      right(request, response);
    };
    const host = await webHost(await authority.good(domain), remember);
    const route = { hosts: new Map([[domain, { address: '127.0.0.1', port: host.port }]]), ca: [authority.root.pem] };
    const probe = createProbe({ cloud: 'global', tenantId, route, resolver: nowhere().resolver, now: () => new Date(start) });

    await probe.probe(domain, { asker: 'ann', families: ['iPad'] });
    await host.close();

    expect(urls.some((url) => url.includes('iPhone'))).toBe(false);
  });

  it('gives the diagnosis the cause in short', async () => {
    const { probe } = clocked();

    expect(await discoveryOf(probe, 'ann@contoso.com', { asker: 'ann' })).toEqual({
      verdict: 'fail',
      affected: 'all',
      cause: 'dns',
      detail: expect.stringContaining('contoso.com'),
      asOf: '2026-11-25T09:00:00.000Z',
    });
  });

  it('passes although Microsoft’s own host cannot be reached from here', async () => {
    const host = await webHost(await authority.good(domain), at({ '/.well-known/com.apple.remotemanagement': right }));
    const route = { hosts: new Map([[domain, { address: '127.0.0.1', port: host.port }]]), ca: [authority.root.pem] };
    const probe = createProbe({ cloud: 'global', tenantId, route, resolver: nowhere().resolver, now: () => new Date() });

    const answer = await probe.probe(domain, { asker: 'ann' });
    await host.close();

    expect(answer).toMatchObject({ kind: 'looked', result: { verdict: 'pass', cause: 'base-url-host' } });
  });
});

describe('what to publish', () => {
  it.each(['global', 'usgov', 'usgovdod', 'china'] as const)('leads to the Intune that Graph of %s belongs to', (cloud) => {
    const {
      Servers: [server],
    } = JSON.parse(expectedFile(cloud, tenantId)) as { Servers: { Version: string; BaseURL: string }[] };

    expect(server).toEqual({
      Version: 'mdm-byod',
      BaseURL: `${cloudHosts(cloud).intune}/EnrollmentServer/PostReportDeviceInfoForUEV2?aadTenantId=${tenantId}`,
    });
    expect(`https://${intuneHosts[cloud]}`).toBe(cloudHosts(cloud).intune);
  });
});
