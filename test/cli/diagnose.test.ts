import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, diagnoseCommand } from '../../src/cli/diagnose.ts';
import { closing, type Output } from '../../src/cli/ending.ts';
import type { DiagnosisReport } from '../../src/cli/report.ts';
import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';

configureLog('silent');

const addresses = {
  disabled: 'ingrid.solberg@contoso.com',
  healthy: 'mateo.vargas@contoso.com',
  notCompliant: 'fatima.el.amrani@contoso.com',
};

describe('usher diagnose', () => {
  let sandbox: Sandbox;
  let dataDir: string;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
  });
  beforeEach(() => (dataDir = join(temporaryFolder(), 'data')));
  afterEach(async () => {
    await fetch(`${sandbox.url}/api/faults`, { method: 'DELETE' });
  });
  afterAll(async () => {
    await sandbox.close();
    removeFolders();
  });

  const run = (asked: Partial<Asked>, settings: Record<string, string> = {}): Promise<Output> =>
    closing((closers) =>
      diagnoseCommand(
        { person: addresses.healthy, json: false, locale: 'en', timeZone: 'UTC', ...asked },
        {
          config: () => configFrom({ USHER_SANDBOX_PORT: new URL(sandbox.url).port, USHER_DATA_DIR: dataDir, ...settings }),
          closers,
          now: new Date(),
        },
      ),
    );
  const json = async (person: string): Promise<DiagnosisReport & { ending: number }> => {
    const { stdout, ending } = await run({ person, json: true });
    return { ...(JSON.parse(stdout) as DiagnosisReport), ending };
  };
  const fault = (wish: object) =>
    fetch(`${sandbox.url}/api/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });

  it('gives one document of the described shape', async () => {
    const report = await json(addresses.notCompliant);

    const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(report).toEqual({
      headline: expect.any(String),
      findings: expect.any(Array),
      unknown: expect.any(Array),
      clear: expect.any(Array),
      notLookedAt: expect.any(Array),
      person: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), address: addresses.notCompliant },
      asOf: iso,
      ending: 1,
    });
    expect(report.findings[0]).toEqual({
      rule: 'phone-not-compliant',
      outcome: 'most-likely',
      confidence: 'high',
      asOf: iso,
      evidence: expect.objectContaining({ phone: "Fatima's iPhone" }),
      fix: expect.stringContaining('Intune admin center'),
      case: 'failed',
      next: 'check-again',
    });
  });

  it('is described by the document for people, field by field', async () => {
    const report = await json(addresses.notCompliant);
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

    const fields = [...Object.keys(report), ...Object.keys(report.findings[0]!)].filter((name) => name !== 'ending');
    expect(fields.filter((name) => !new RegExp(`[\`.]${name}[\`[]`).test(page))).toEqual([]);
  });

  it('writes times among the facts as ISO 8601', async () => {
    const report = await json("owen.o'hara@contoso.com");

    const facts = report.findings.flatMap(({ evidence }) => Object.entries(evidence));
    expect(facts.filter(([, value]) => typeof value === 'number' && value > 1e12)).toEqual([]);
    expect(facts.some(([, value]) => /^\d{4}-\d\d-\d\dT/.test(String(value)))).toBe(true);
  });

  it.each([
    ['nothing is found and everything was looked at', addresses.healthy, 0],
    ['a cause is found', addresses.disabled, 1],
  ])('ends as described when %s', async (_when, person, ending) => {
    expect((await run({ person })).ending).toBe(ending);
  });

  it('ends with 2 and names the permission when it may not look', async () => {
    await fault({ match: 'GET (v1.0|beta)/(?!users$)', status: 403 });

    const report = await json(addresses.healthy);

    expect([report.ending, report.findings]).toEqual([2, []]);
    expect(report.unknown[0]).toEqual({
      rule: expect.any(String),
      reason: 'forbidden',
      permissions: expect.arrayContaining([expect.stringMatching(/\.Read\.All$/)]),
      fix: expect.stringContaining('.Read.All'),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await run({})).stdout).toContain('Could not be looked at:');
  });

  it('tells people the cause, how sure it is, IT’s words and how old it is', async () => {
    const { stdout } = await run({ person: addresses.notCompliant });

    expect(stdout).toMatch(/^Fatima El Amrani \(fatima\.el\.amrani@contoso\.com\)\n/);
    expect(stdout).toContain('most likely');
    expect(stdout).toContain('Intune admin center > Devices');
    expect(stdout).toContain('As of');
  });

  it.each([
    ['unknown-person', 'nobody.here@contoso.com'],
    ['other-tenant', 'somebody@elsewhere.example'],
    ['unknown-person', '00000000-0000-4000-8000-000000000000'],
    ['bad-usage', '   '],
  ])('says %s of “%s” in one sentence and as JSON', async (code, person) => {
    const asText = await run({ person });
    const asJson = await run({ person, json: true });

    expect([asText.ending, asText.stdout, asText.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(JSON.parse(asJson.stdout)).toEqual({ error: { code, message: asText.stderr.trim() } });
    expect(asJson.ending).toBe(2);
  });

  it.each([
    ['the object id', async () => (await json(addresses.disabled)).person.id],
    ['the name', () => Promise.resolve('Ingrid Solberg')],
    ['the beginning of the name', () => Promise.resolve('Ingri')],
    ['the address in capitals', () => Promise.resolve(addresses.disabled.toUpperCase())],
  ])('finds the person by %s', async (_what, typed) => {
    expect((await json(await typed())).person.address).toBe(addresses.disabled);
  });

  it('lists on stderr whom a name may mean, and looks at nobody', async () => {
    sandbox.tenant.change(({ people }) => {
      people.find(({ key }) => key === 'healthy')!.name = 'Ingrid Vargas';
    });

    const { ending, stdout, stderr } = await run({ person: 'Ingrid', json: true });
    sandbox.tenant.reset();

    expect(ending).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'ambiguous-name', message: stderr.trim() } });
    expect(stderr).toMatch(/ingrid\.solberg@contoso\.com[\s\S]*mateo\.vargas@contoso\.com|mateo\.vargas[\s\S]*ingrid\.solberg/);
  });

  it('says that another organisation looks after a guest', async () => {
    const { people } = sandbox.tenant.state;
    const guest = people.find(({ key }) => key === 'guest')!;

    const { ending, stdout } = await run({ person: guest.id, json: true });

    expect(ending).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'guest', message: expect.stringContaining(guest.address) } });
  });

  it.each([
    ['a locale', { locale: 'not a locale' }],
    ['a time zone', { timeZone: 'Mars/Olympus' }],
  ])('refuses %s that there is not', async (_what, wrong) => {
    const { ending, stderr } = await run(wrong);

    expect([ending, stderr]).toEqual([2, expect.stringContaining(Object.values(wrong)[0]!)]);
  });

  it('names a wrong setting and shows no value', async () => {
    const { ending, stdout } = await run({ json: true }, { USHER_CLOUD: 'canary' });

    expect(ending).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'bad-config', message: expect.stringContaining('USHER_CLOUD') } });
    expect(stdout).not.toContain('canary');
  });

  it.each([
    [403, 'forbidden'],
    [503, 'unavailable'],
  ])(
    'says so when Graph answers %i to the question who that is',
    async (status, code) => {
      await fault({ match: 'GET v1.0/(users|domains)', status });

      const { stdout, stderr } = await run({ json: true });

      expect(JSON.parse(stdout)).toEqual({ error: { code, message: expect.any(String) } });
      expect(stderr).not.toMatch(/\n {4}at /);
    },
    20_000,
  );

  it('writes into the audit log where there is one, and makes none', async () => {
    await run({});
    expect(existsSync(dataDir)).toBe(false);

    mkdirSync(dataDir, { recursive: true });
    const { id } = (await json(addresses.disabled)).person;

    const store = await openStore({ dataDir });
    const lines = await store.audit.about(id, 10);
    await store.close();
    expect(lines).toEqual([expect.objectContaining({ actorId: 'command-line', action: 'diagnose', subjectId: id })]);
  });

  it('asks a demo company of its own when none runs, and leaves what was saved as it was', async () => {
    mkdirSync(dataDir, { recursive: true });
    const own = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir });
    own.tenant.change(({ people }) => {
      people.find(({ key }) => key === 'healthy')!.enabled = false;
    });
    await own.close();
    const saved = join(dataDir, 'sandbox-tenant.json');
    const before = readFileSync(saved, 'utf8');

    const { stdout, ending } = await run({ json: true }, { USHER_SANDBOX_PORT: new URL(own.url).port });

    expect((JSON.parse(stdout) as DiagnosisReport).findings[0]?.rule).toBe('account-disabled');
    expect(ending).toBe(1);
    expect(readFileSync(saved, 'utf8')).toBe(before);
    expect(readdirSync(dataDir).filter((name) => name.includes('transcripts'))).toEqual([]);
  });

  it('does not take another program on the port for the demo company', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'sandbox-tenant.json'), 'damaged');
    const { createServer } = await import('node:http');
    const other = createServer((_request, response) => response.end('[]')).listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };

    const { ending } = await run({ person: addresses.disabled }, { USHER_SANDBOX_PORT: String(port) });
    other.close();

    expect(ending).toBe(1);
  });
});
