import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { UsherError } from '../../src/errors.ts';
import { type GroupCommit, groupCommit } from '../../src/store/group-commit.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Tables } from '../../src/store/tables.ts';

describe('writes of the same moment', () => {
  let file: Sqlite.Database;
  let db: Kysely<Tables>;
  let group: GroupCommit;

  beforeEach(async () => {
    file = new Sqlite(':memory:');
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
    await migrate(db);
    group = groupCommit(db);
  });
  afterEach(() => db.destroy());

  const insert = async (transaction: Transaction<Tables>, key: string, seenAt: number): Promise<string> => {
    await transaction.insertInto('seen_activity').values({ key, seen_at: seenAt }).execute();
    return key;
  };
  const add = (key: string) => group.write((transaction) => insert(transaction, key, 1));
  const keys = async (): Promise<string[]> =>
    (await db.selectFrom('seen_activity').select('key').execute()).map(({ key }) => key);

  it('are all on the disk when each hears of it', async () => {
    expect(await Promise.all([add('a'), add('b')])).toEqual(['a', 'b']);
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('go on when one refuses', async () => {
    const refused = group.write(() => Promise.reject(new UsherError('state-conflict', 'on purpose')));

    const ends = await Promise.allSettled([add('a'), refused, add('b')]);

    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('keep nothing of one that breaks half-way, and all of the others', async () => {
    const half = group.write(async (transaction) => {
      await insert(transaction, 'half', 1);
      return insert(transaction, 'other half', Number.NaN);
    });

    const ends = await Promise.allSettled([add('a'), half, add('b')]);

    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('all hear of it when the disk is full, and nothing of them stays', async () => {
    // Room that a migration left free would still be written to.
    file.exec('vacuum');
    const pages = Number(file.pragma('page_count', { simple: true }));
    file.pragma(`max_page_count = ${pages}`);

    const ends = await Promise.allSettled(['a', 'b', 'c'].map((key) => add(key.repeat(9000))));

    expect(ends.map((end) => (end.status === 'rejected' ? end.reason.code : 'written'))).toEqual(Array(3).fill('SQLITE_FULL'));
    expect(await keys()).toEqual([]);
    file.pragma('max_page_count = 1000000');
    expect(await add('later')).toBe('later');
  });

  it('are rejected, not left hanging, when the database is closed under them', async () => {
    const late = add('late');
    await db.destroy();

    await expect(late).rejects.toThrow('destroyed');
  });
});
