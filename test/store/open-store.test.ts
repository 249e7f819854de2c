import { save } from './save.ts';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { openStore } from '../../src/store/open-store.ts';
import { describeStore } from './store-contract.ts';
import { removeFolders, temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

afterAll(removeFolders);

describeStore('SQLite', () => openStore({ dataDir: temporaryFolder() }));

it('makes a folder that only its owner may open', async () => {
  const dataDir = join(temporaryFolder(), 'new');

  const store = await openStore({ dataDir });
  await store.close();

  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

it('finds everything again after it was closed', async () => {
  const dataDir = temporaryFolder();
  const before = await openStore({ dataDir });
  await save(before, 'a', { step: 7 }, 0);
  await before.close();

  const after = await openStore({ dataDir });

  expect(await after.states.load('a')).toEqual({ value: { step: 7 }, version: 1 });
  await after.close();
});

it('learns which of the older conversations are personal', async () => {
  const dataDir = temporaryFolder();
  const file = oldDatabase(dataDir);
  const insert = file.prepare('insert into conversation_reference values (?, ?, ?)');
  const row = (id: string, reference: object) => insert.run(id, id, JSON.stringify(reference));
  row('personal', { user: { id: 'u' }, conversation: { id: 'personal', conversationType: 'personal' } });
  row('unsaid', { user: { id: 'u' }, conversation: { id: 'unsaid' } });
  row('channel', { conversation: { id: 'channel', conversationType: 'channel', isGroup: true } });
  row('group', { user: { id: 'u' }, conversation: { id: 'group', isGroup: true } });
  row('bare', {});
  file.close();

  const store = await openStore({ dataDir });

  const found = await Promise.all(['personal', 'unsaid', 'channel', 'group', 'bare'].map((id) => store.references.ofPerson(id)));
  expect(found).toEqual(['personal', 'unsaid', null, null, null]);
  await store.close();
});

/** As the release before left it. */
function oldDatabase(dataDir: string): Sqlite.Database {
  const file = new Sqlite(join(dataDir, 'usher.db'));
  file.exec(`
    create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
    insert into kysely_migration values ('2026-11-24-conversations', '2026-11-24T09:00:00.000Z');
    create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer not null default 0);
    insert into kysely_migration_lock values ('migration_lock', 0);
    create table turn_state (key text primary key, value text not null, version integer not null, updated_at bigint not null);
    create table seen_activity (key text primary key, seen_at bigint not null);
    create table conversation_reference (conversation_id text primary key, person_id text not null, reference text not null);
    create table watch (conversation_id text primary key, looks integer not null, started_at bigint not null, next_look bigint not null);
  `);
  return file;
}

it('chains the lines of an older audit in the order in which they were written', async () => {
  const dataDir = temporaryFolder();
  const file = oldDatabase(dataDir);
  file.exec(`
    insert into kysely_migration values ('2026-11-25-help-desk', '2026-11-24T09:00:01.000Z');
    insert into kysely_migration values ('2026-11-25-report-of-hand-off', '2026-11-24T09:00:02.000Z');
    create table audit_entry (id text primary key, at bigint not null, actor_id text not null, action text not null,
      subject_id text not null, outcome text not null, detail text not null);
    create index audit_entry_subject on audit_entry (subject_id, id);
    create table hand_off (id text primary key, opened_at bigint not null);
    insert into audit_entry values ('000002-b', 2, 'mei', 'diagnose', 'ann', 'done', 'no-phone');
    insert into audit_entry values ('000001-a', 1, 'mei', 'diagnose', 'ann', 'asked', '');
  `);
  file.close();

  const store = await openStore({ dataDir });
  await store.audit.add({ at: new Date(3), actorId: 'noah', action: 'check', subjectId: '', outcome: 'asked', detail: '' });

  const told = (await store.audit.list({})).map(({ sequence, at, detail }) => [sequence, at.getTime(), detail]);
  expect(told).toEqual([
    [1, 1, ''],
    [2, 2, 'no-phone'],
    [3, 3, ''],
  ]);
  expect(await store.audit.verify()).toEqual({ kind: 'whole', rows: 3 });
  await store.close();
});

it('keeps one audit of several processes that write at once', async () => {
  const dataDir = temporaryFolder();
  const adder = fileURLToPath(new URL('./add-lines.ts', import.meta.url));

  await Promise.all(['a', 'b', 'c'].map((name) => run(process.execPath, [adder, dataDir, name])));

  const store = await openStore({ dataDir });
  const lines = await store.audit.list({});
  expect(
    ['a', 'b', 'c'].map((name) => lines.filter(({ actorId }) => actorId === name).map(({ detail }) => Number(detail))),
  ).toEqual(Array(3).fill(Array.from({ length: 40 }, (_, n) => n)));
  expect(await store.audit.verify()).toEqual({ kind: 'whole', rows: 120 });
  await store.close();
});

it('knows nobody by name or id among those whose sign-ins fail, and keeps its key', async () => {
  const dataDir = temporaryFolder();
  const before = await openStore({ dataDir });
  await before.failures.note(50053, 'ann', new Date(5));
  await before.close();

  const after = await openStore({ dataDir });

  expect(await after.failures.others(50053, 'ann', new Date(0))).toBe(0);
  const file = new Sqlite(join(dataDir, 'usher.db'), { readonly: true });
  const [row] = file.prepare('select person_hash from failed_sign_in').all() as { person_hash: string }[];
  expect(row?.person_hash).not.toContain('ann');
  expect(row?.person_hash).not.toBe(createHash('sha256').update('ann').digest('base64url'));
  file.close();
  await after.close();
});

it('lets several processes bring the schema up to date at once', async () => {
  const dataDir = temporaryFolder();
  const starter = fileURLToPath(new URL('./open-and-close.ts', import.meta.url));

  const starters = Array.from({ length: 3 }, () => run(process.execPath, [starter, dataDir]));

  await expect(Promise.all(starters)).resolves.toHaveLength(3);
});

it('names the setting when the folder cannot be used', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, 'not a folder');

  await expect(openStore({ dataDir: file })).rejects.toMatchObject({
    code: 'bad-config',
    details: { setting: 'USHER_DATA_DIR' },
  });
});

it.each([
  ['is no database', (dataDir: string) => writeFileSync(join(dataDir, 'usher.db'), 'x'.repeat(5000)), 'SQLITE_NOTADB'],
  ['is a folder', (dataDir: string) => mkdirSync(join(dataDir, 'usher.db')), 'SQLITE_CANTOPEN'],
])('says why when usher.db %s', async (_what, spoil, code) => {
  const dataDir = temporaryFolder();
  spoil(dataDir);

  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'bad-config', message: expect.stringContaining(code) });
});

it('says so when another program keeps the database to itself', async () => {
  const dataDir = temporaryFolder();
  const other = new Sqlite(join(dataDir, 'usher.db'));
  other.exec('pragma locking_mode = exclusive; create table t (x)');

  await expect(openStore({ dataDir })).rejects.toMatchObject({
    code: 'bad-config',
    message: expect.stringContaining('SQLITE_BUSY'),
  });
  other.close();
});
