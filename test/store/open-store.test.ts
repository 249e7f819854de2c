import { save } from './save.ts';
import { execFile } from 'node:child_process';
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
