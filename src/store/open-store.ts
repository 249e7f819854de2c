import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { UsherError } from '../errors.ts';
import { audit } from './audit.ts';
import { failures } from './failures.ts';
import { groupCommit } from './group-commit.ts';
import { handOffs } from './hand-offs.ts';
import { migrate } from './migrate.ts';
import { notices } from './notices.ts';
import { keepingStatements } from './prepared.ts';
import { references } from './references.ts';
import { seenActivities } from './seen.ts';
import type { Store } from './store.ts';
import { sweep } from './sweep.ts';
import type { Tables } from './tables.ts';
import { turnStates } from './turn-states.ts';
import { watches } from './watches.ts';

export interface StoreOptions {
  /** The folder of usher.db. Made when it is not there, closed to other accounts of the machine. */
  dataDir: string;
}

/** Opens the embedded database and brings its schema up to date. Throws `bad-config` when the folder cannot be used. */
export async function openStore({ dataDir }: StoreOptions): Promise<Store> {
  const file = openFile(dataDir);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingStatements(file) }) });
  try {
    await migrate(db);
    file.exec('commit');
  } catch (error) {
    file.close();
    throw error;
  }
  const group = groupCommit(db);
  return {
    states: turnStates(db, group),
    seen: seenActivities(db),
    references: references(db),
    watches: watches(db),
    audit: audit(db, group),
    notices: notices(db),
    handOffs: handOffs(db),
    failures: failures(db),
    health: async () => void (await sql`select 1 from turn_state limit 1`.execute(db)),
    sweep: (at) => sweep(db, group, at),
    async close() {
      await group.settled();
      await db.destroy();
    },
  };
}

/** The database with the lock of its one writer; `commit` gives it back. */
function openFile(dataDir: string): Sqlite.Database {
  let file: Sqlite.Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    file = new Sqlite(join(dataDir, 'usher.db'), { timeout: 3000 });
    file.pragma('journal_mode = WAL');
    // Every answered turn is on the disk before the person hears of it.
    file.pragma('synchronous = FULL');
    // Kysely has no migration lock on SQLite, and its DDL runs outside transactions there: this gives both. It also tells
    // at once whether the database may be written to.
    file.exec('begin immediate');
    return file;
  } catch (cause) {
    file?.close();
    const { code = 'unknown' } = cause as { code?: string };
    throw new UsherError('bad-config', `USHER_DATA_DIR: the database there cannot be opened or written to (${code})`, {
      cause,
      details: { setting: 'USHER_DATA_DIR' },
    });
  }
}
