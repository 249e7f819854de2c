import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { auditListCommand, auditVerifyCommand, type ListAsked } from '../../src/cli/audit.ts';
import { closing, type Output } from '../../src/cli/ending.ts';
import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { AuditEntry } from '../../src/store/store.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';

configureLog('silent');

const ingrid = 'ingrid.solberg@contoso.com';

describe('usher audit', () => {
  let sandbox: Sandbox;
  let dataDir: string;
  let ingridsId: string;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
    ingridsId = sandbox.tenant.state.people.find(({ address }) => address === ingrid)!.id;
  });
  beforeEach(() => (dataDir = temporaryFolder()));
  afterAll(async () => {
    await sandbox.close();
    removeFolders();
  });

  const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
    at: new Date('2026-11-24T09:00:00Z'),
    actorId: 'it-id',
    action: 'diagnose',
    subjectId: ingridsId,
    outcome: 'asked',
    detail: '',
    ...changes,
  });
  const written = async (...entries: AuditEntry[]): Promise<void> => {
    const store = await openStore({ dataDir });
    for (const line of entries) await store.audit.add(line);
    await store.close();
  };
  const config = () => configFrom({ USHER_SANDBOX_PORT: new URL(sandbox.url).port, USHER_DATA_DIR: dataDir });
  const verify = (json = false): Promise<Output> => closing((closers) => auditVerifyCommand({ json }, { config, closers }));
  const list = (asked: Partial<ListAsked> = {}): Promise<Output> =>
    closing((closers) => auditListCommand({ json: false, ...asked }, { config, closers }));
  const listed = async (asked: Partial<ListAsked>): Promise<Record<string, unknown>[]> =>
    (JSON.parse((await list({ ...asked, json: true })).stdout) as { lines: Record<string, unknown>[] }).lines;
  const tamper = (change: string): void => {
    const file = new Sqlite(join(dataDir, 'usher.db'));
    file.exec(change);
    file.close();
  };

  it('ends with 0 when the audit is whole', async () => {
    await written(entry(), entry({ outcome: 'done' }));

    expect(await verify()).toEqual({ stdout: 'The audit is whole: 2 lines.\n', stderr: '', ending: 0 });
    expect(JSON.parse((await verify(true)).stdout)).toEqual({ kind: 'whole', rows: 2 });
  });

  it.each([
    ['changed', "update audit_line set actor_id = 'x' where sequence = 2"],
    ['missing', 'delete from audit_line where sequence = 2'],
    [
      'reordered',
      'update audit_line set sequence = 9 where sequence = 2; update audit_line set sequence = 2 where sequence = 3; update audit_line set sequence = 3 where sequence = 9',
    ],
  ])('ends with 1 and names the line that is %s', async (why, change) => {
    await written(entry(), entry({ outcome: 'done' }), entry());
    tamper(change);

    const { stdout, ending } = await verify(true);

    expect([ending, JSON.parse(stdout)]).toEqual([1, { kind: 'broken', at: 2, why }]);
    expect((await verify()).stdout).toMatch(/^The audit is broken at line 2: .+\nThe lines before it are as they were written/);
  });

  it('lists each line with its number, oldest first', async () => {
    await written(entry(), entry({ outcome: 'done', detail: 'no-phone' }));

    expect((await list()).stdout).toBe(
      [
        `     1  2026-11-24T09:00:00.000Z  it-id  diagnose  ${ingridsId}  asked  -\n`,
        `     2  2026-11-24T09:00:00.000Z  it-id  diagnose  ${ingridsId}  done  no-phone\n`,
      ].join(''),
    );
    expect((await listed({}))[1]).toEqual({
      sequence: 2,
      at: '2026-11-24T09:00:00.000Z',
      actor: 'it-id',
      action: 'diagnose',
      subject: ingridsId,
      outcome: 'done',
      detail: 'no-phone',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('lists one person, by address or by id, from a day on', async () => {
    await written(
      entry(),
      entry({ subjectId: 'someone-else' }),
      entry({ at: new Date('2026-11-25T00:00:00Z'), actorId: ingridsId, subjectId: 'someone-else' }),
    );
    const numbers = async (asked: Partial<ListAsked>) => (await listed(asked)).map(({ sequence }) => sequence);

    expect(await numbers({ about: ingrid })).toEqual([1, 3]);
    expect(await numbers({ about: ingridsId.toUpperCase() })).toEqual([1, 3]);
    expect(await numbers({ about: ingrid, since: '2026-11-25' })).toEqual([3]);
    expect(await numbers({ since: '2026-11-25T01:00:00+01:00' })).toEqual([3]);
    expect((await list({ about: 'nobody-of-this-id' })).stdout).toBe('No lines.\n');
  });

  it('shows nothing of the control characters of a detail', async () => {
    await written(entry({ detail: 'a\u001B[2J\nb\u202E' }));

    expect((await list()).stdout).toMatch(/ {2}a�\[2J�b�\n$/);
  });

  it.each([
    ['a day that does not exist', { since: '2026-02-31' }, 'bad-usage'],
    ['no date', { since: 'yesterday' }, 'bad-usage'],
    ['a time without its zone', { since: '2026-11-25T09:00' }, 'bad-usage'],
    ['an hour that does not exist', { since: '2026-11-25T29:00:00Z' }, 'bad-usage'],
    ['nothing as a person', { about: '  ' }, 'bad-usage'],
    ['an address of nobody', { about: 'no.body@contoso.com' }, 'unknown-person'],
    ['an address of elsewhere', { about: 'no.body@fabrikam.example' }, 'other-tenant'],
  ])('ends with 2 and says why: %s', async (_what, asked, code) => {
    await written(entry());

    const { stdout, stderr, ending } = await list({ ...asked, json: true });

    expect([ending, JSON.parse(stdout)]).toEqual([2, { error: { code, message: expect.any(String) } }]);
    expect(stderr).not.toBe('');
  });

  it('ends with 2 where no server has kept its data, and makes nothing there', async () => {
    dataDir = join(dataDir, 'nowhere');

    const ends = [await verify(true), await list({ json: true })];

    expect(ends.map(({ stdout, ending }) => [ending, (JSON.parse(stdout) as { error: { code: string } }).error.code])).toEqual([
      [2, 'bad-config'],
      [2, 'bad-config'],
    ]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is described by the document for people, field by field', async () => {
    await written(entry());
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8').split('## usher audit')[1] ?? '';

    const fields = ['kind', 'rows', 'at', 'why', 'lines', ...Object.keys((await listed({}))[0]!)];
    expect(fields.filter((name) => !new RegExp(`[\`.]${name}[\`[]`).test(page))).toEqual([]);
  });
});
