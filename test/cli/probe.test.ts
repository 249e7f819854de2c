import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing, type Output } from '../../src/cli/ending.ts';
import { type ProbeAsked, probeCommand } from '../../src/cli/probe.ts';
import { routeFrom } from '../../src/cli/probe-route.ts';
import { configFrom } from '../../src/config.ts';
import type { ProbeResult } from '../../src/discovery/verdict.ts';
import { configureLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import {
  type Authority,
  createAuthority,
  domain,
  fileText,
  page,
  resolverOf,
  says,
  server,
  baseUrl,
} from '../discovery/scene.ts';
import { type Answering, type Listening, webHost } from '../discovery/web-host.ts';

configureLog('silent');

describe('usher probe', () => {
  let sandbox: Sandbox;
  let authority: Authority;
  let folder: string;
  let ca: string;
  const open: Listening[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
    authority = await createAuthority();
    folder = mkdtempSync(join(tmpdir(), 'usher-probe-'));
    ca = join(folder, 'root.pem');
    writeFileSync(ca, authority.root.pem);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (asked: Partial<ProbeAsked>, settings: Record<string, string> = {}): Promise<Output> =>
    closing((closers) =>
      probeCommand(
        { domain, resolve: [], json: false, ...asked },
        {
          config: () => configFrom({ USHER_SANDBOX_PORT: new URL(sandbox.url).port, ...settings }),
          closers,
          now: new Date(),
          resolver: resolverOf({}),
          limits: { totalMs: 10_000, slowMs: 8000 },
        },
      ),
    );
  async function hosted(answer: Answering): Promise<string> {
    const host = await webHost(await authority.good(domain), answer);
    open.push(host);
    return `${domain}:443:127.0.0.1:${host.port}`;
  }
  const json = async (answer: Answering, asked: Partial<ProbeAsked> = {}): Promise<ProbeResult & { ending: number }> => {
    const { stdout, ending } = await run({ resolve: [await hosted(answer)], ca, json: true, ...asked });
    return { ...(JSON.parse(stdout) as ProbeResult), ending };
  };

  const rightFor = (tenantId: string) => fileText(server({ BaseURL: baseUrl({ query: `aadTenantId=${tenantId}` }) }));
  const ofSandbox = async (): Promise<Answering> => says(rightFor(await tenantOfSandbox()));
  const tenantOfSandbox = async (): Promise<string> => {
    const answer = await fetch(`${sandbox.graphUrl}/v1.0/organization?$select=id`);
    return ((await answer.json()) as { value: { id: string }[] }).value[0]!.id;
  };

  it('passes for the tenant of the demo company, and ends with 0', async () => {
    const result = await json(await ofSandbox());

    expect(result).toMatchObject({ domain, verdict: 'pass', affected: 'nobody', employeeSees: null, ending: 0 });
    expect(result.expectedFile).toContain(await tenantOfSandbox());
    expect(result.rules.find(({ id }) => id === 'domain-in-tenant')?.outcome).toBe('pass');
  });

  it('takes tenant and cloud from the settings', async () => {
    const id = '9e3f6f0c-58a1-4a7e-9f3b-2f1f5f3c7d10';
    const settings = {
      USHER_CLOUD: 'china',
      USHER_GRAPH_URL: sandbox.graphUrl,
      MicrosoftAppId: id,
      MicrosoftAppTenantId: id,
      MicrosoftAppPassword: 'x',
    };

    const { stdout } = await run({ json: true }, settings);

    expect((JSON.parse(stdout) as ProbeResult).expectedFile).toMatch(new RegExp(`https://manage\\.microsoft\\.cn/.*=${id}`));
  });

  it('ends with 0 on a warning, 1 on a failure and 2 when it cannot tell', async () => {
    const text = rightFor(await tenantOfSandbox());
    const warned = await json(says(text, { 'content-type': 'application/json', 'cache-control': 'max-age=999999' }));
    const failed = await json(page('', 404));
    const unknown = await json(says('', {}, 429));

    expect([warned, failed, unknown].map(({ verdict, ending }) => [verdict, ending])).toEqual([
      ['warn', 0],
      ['fail', 1],
      ['unknown', 2],
    ]);
  });

  it('tells people what is wrong, why, the fix, what the employee sees and the file to publish', async () => {
    const { stdout, stderr, ending } = await run({ resolve: [await hosted(page('', 404))], ca });

    expect([ending, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^contoso\.com: a phone cannot start here\. Affected: iOS and iPadOS before 18\.2 for certain/);
    expect(stdout).toMatch(
      /FAIL\s+status: Status 404[\s\S]*Why: [\s\S]*Fix: [\s\S]*employee sees: “Sign-in Failed[\s\S]*"Version": "mdm-byod"/,
    );
    expect(stdout).not.toMatch(/undefined|\{\w+\}/);
  });

  it('looks at one family alone when asked', async () => {
    const seen: string[] = [];
    const answer = await ofSandbox();
    await json(
      (request, response) => {
        seen.push(request.url ?? '');
        answer(request, response);
      },
      { family: 'iPad' },
    );

    expect(seen.some((url) => url.includes('iPad'))).toBe(true);
    expect(seen.some((url) => url.includes('iPhone'))).toBe(false);
  });

  it('trusts no house authority without --ca', async () => {
    const { cause, ending } = await json(await ofSandbox(), { ca: undefined });

    expect([cause, ending]).toEqual(['tls-connection', 1]);
  });

  it.each([
    ['no domain', { domain: ' ' }],
    ['another family', { family: 'iPod' }],
    ['a route without an address', { resolve: ['contoso.com:443'] }],
    ['a route to a name', { resolve: ['contoso.com:443:localhost:8443'] }],
    ['a route of another port', { resolve: ['contoso.com:80:127.0.0.1:80'] }],
    ['a file that is not there', { ca: 'no-such.pem' }],
  ])('ends with 2 and a sentence: %s', async (_what, wrong) => {
    const { ending, stdout, stderr } = await run({ ...wrong, json: true });

    expect([ending, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'bad-usage', message: stderr.trim() } });
  });

  it('fails for an address instead of a domain, and connects to nothing', async () => {
    const { stdout, ending } = await run({ domain: '127.0.0.1', json: true });

    expect([(JSON.parse(stdout) as ProbeResult).cause, ending]).toEqual(['address-shape', 1]);
  });

  it('goes on without Graph, and says what it does not know', async () => {
    await fetch(`${sandbox.url}/api/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ match: 'GET (v1.0|beta)/', status: 403 }),
    });

    const result = await json(await ofSandbox().catch(() => says(fileText())));
    await fetch(`${sandbox.url}/api/faults`, { method: 'DELETE' });

    expect([result.verdict, result.ending]).toEqual(['unknown', 2]);
    const unknown = result.rules.filter(({ outcome, fix }) => outcome === 'unknown' && fix !== '').map(({ id }) => id);
    // Intune's own host is in no DNS of this test.
    expect(unknown).toEqual(['tenant', 'base-url-host', 'domain-in-tenant']);
  });
});

describe('--resolve', () => {
  it('takes IPv6 in brackets and upper case', () => {
    expect(routeFrom(['Contoso.COM:443:[::1]:8443'], [])?.hosts.get('contoso.com')).toEqual({ address: '::1', port: 8443 });
  });

  it.each([
    '',
    ':443:127.0.0.1:1',
    'x:443:127.0.0.1:0',
    'x:443:127.0.0.1:70000',
    'x:443:999.1.1.1:1',
    'x:443:::1:1',
    'a:b:443:1.1.1.1:1',
  ])('refuses “%s”', (entry) => {
    expect(routeFrom([entry], [])).toBeNull();
  });
});
