import { type CheckAsked, checkCommand } from '../../src/cli/check.ts';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { closing, type Output } from '../../src/cli/ending.ts';
import { tenantChecks } from '../../src/checks/tenant/index.ts';
import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { resolverOf } from '../discovery/scene.ts';

configureLog('silent');

describe('usher check', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
  });
  afterEach(async () => {
    sandbox.tenant.reset();
    await fetch(`${sandbox.url}/api/faults`, { method: 'DELETE' });
  });
  afterAll(() => sandbox.close());

  const run = (ids: readonly string[], asked: Partial<CheckAsked> = {}): Promise<Output> =>
    closing((closers) =>
      checkCommand(
        { ids, json: false, locale: 'en', timeZone: 'UTC', ...asked },
        {
          config: () => configFrom({ USHER_SANDBOX_PORT: new URL(sandbox.url).port }),
          closers,
          now: new Date(),
          resolver: resolverOf({}),
        },
      ),
    );
  const json = async (...ids: string[]): Promise<CheckReport & { ending: number }> => {
    const { stdout, ending } = await run(ids, { json: true });
    return { ...(JSON.parse(stdout) as CheckReport), ending };
  };
  const withoutPushCertificate = () => sandbox.tenant.change(({ organisation }) => void (organisation.pushCertificate = null));
  const fault = (match: string, status: number) =>
    fetch(`${sandbox.url}/api/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ match, status }),
    });

  it('runs every check when none is named, and counts each once', async () => {
    const { checks, counts, asOf } = await json();

    expect(checks.map(({ id }) => id).sort()).toEqual(tenantChecks.map(({ id }) => id).sort());
    expect(counts.pass + counts.warn + counts.fail + counts.unknown).toBe(tenantChecks.length);
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('runs the named ones alone, by id or by part', async () => {
    const byId = await json('vpp-token', 'mdm-authority');
    const byPart = await json('address');

    expect(byId.checks.map(({ id }) => id)).toEqual(['mdm-authority', 'vpp-token']);
    expect(byPart.checks.map(({ id }) => id).sort()).toEqual(['discovery', 'federation']);
  });

  it('ends with 0 when what was asked for is fine or has warnings', async () => {
    const fine = await json('mdm-authority');
    const warned = await json('profile-priority');

    expect([fine.counts.pass, fine.ending]).toEqual([1, 0]);
    expect([warned.counts.warn, warned.ending]).toEqual([1, 0]);
  });

  it('ends with 1 when something fails, and has it first, whatever else cannot be told', async () => {
    withoutPushCertificate();

    const { checks, counts, ending } = await json('federation', 'mdm-authority', 'apns-certificate');

    expect(checks.map(({ id, outcome, case: found }) => [id, outcome, found])).toEqual([
      ['apns-certificate', 'fail', 'missing'],
      ['federation', 'unknown', 'untold'],
      ['mdm-authority', 'pass', 'intune'],
    ]);
    expect([counts, ending]).toEqual([{ fail: 1, warn: 0, unknown: 1, pass: 1 }, 1]);
  });

  it('ends with 2 and names the missing permission when Graph refuses', async () => {
    await fault('applePushNotificationCertificate', 403);

    const { checks, ending } = await json('apns-certificate');

    expect(ending).toBe(2);
    expect(checks[0]).toMatchObject({
      outcome: 'unknown',
      case: null,
      reason: 'forbidden',
      permissions: ['DeviceManagementManagedDevices.Read.All'],
      fix: expect.stringContaining('DeviceManagementManagedDevices.Read.All'),
      asOf: null,
    });
  });

  it('passes and fails nothing of Graph’s when Graph is down', async () => {
    await fault('GET (v1.0|beta)/', 503);

    const { checks, ending } = await json('mdm-authority', 'enrollment-profile', 'vpp-token');

    expect(ending).toBe(2);
    expect(checks.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual(Array(3).fill('unknown: unavailable'));
  }, 40_000);

  it('looks at the sign-in domains as a phone does', async () => {
    const { checks } = await json('discovery');

    expect(checks[0]).toMatchObject({ outcome: 'fail', case: 'broken', finding: expect.stringContaining('contoso.com') });
  });

  it('says what is read from Graph’s beta', async () => {
    const { checks } = await json('profile-priority', 'federation');

    expect(checks.map(({ id, beta }) => [id, beta])).toEqual([
      ['profile-priority', true],
      ['federation', false],
    ]);
  });

  it('tells people the counts, then what fails with why, fix and link, then what is fine', async () => {
    withoutPushCertificate();

    const { stdout, stderr } = await run(['mdm-authority', 'apns-certificate']);

    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^1 check fails, 0 warnings, 0 could not be told, 1 is fine\.\n\nFAIL {2}[^\n]+\(apns-certificate\)\n[\s\S]*Fix: Create one[\s\S]*Why it matters: [\s\S]*More: https:\/\/learn\.microsoft\.com[\s\S]*As of [\s\S]*FINE {2}[^\n]+\(mdm-authority\)/,
    );
    expect(stdout).not.toMatch(/undefined|\{\w+\}/);
  });

  it.each([
    [['apns'], 'There is no check “apns”. Did you mean “apns-certificate”?'],
    [['mdm-authority', 'vpp-tokne'], 'There is no check “vpp-tokne”. Did you mean “vpp-token”?'],
    [['purple'], 'There is no check “purple”. Without a name all are run, and each is listed with its name.'],
  ])('ends with 2 and runs nothing for %j', async (ids, message) => {
    const { stdout, stderr, ending } = await run(ids, { json: true });

    expect([ending, stderr]).toEqual([2, `${message}\n`]);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'bad-usage', message } });
  });

  it('ends with 2 for a time zone that there is not', async () => {
    expect((await run([], { timeZone: 'Mars' })).ending).toBe(2);
  });
});
