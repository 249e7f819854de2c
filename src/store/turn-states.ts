import { type Kysely, sql, type Transaction } from 'kysely';
import { UsherError } from '../errors.ts';
import type { GroupCommit } from './group-commit.ts';
import { markSeen } from './seen.ts';
import type { TurnEnd, TurnStates, Versioned } from './store.ts';
import type { Tables } from './tables.ts';

export function turnStates(db: Kysely<Tables>, group: GroupCommit): TurnStates {
  return {
    async load<T extends object>(key: string): Promise<Versioned<T> | null> {
      const { rows } = await sql<Row>`select value, version from turn_state where key = ${key}`.execute(db);
      const [row] = rows;
      return row ? { value: JSON.parse(row.value) as T, version: row.version } : null;
    },

    finish: (end) =>
      group.write(async (transaction) => {
        const version = await write(transaction, end);
        if (end.activity) await markSeen(transaction, end.activity, end.now);
        return version;
      }),

    async remove(key) {
      await db.deleteFrom('turn_state').where('key', '=', key).execute();
    },
  };
}

type Row = Pick<Tables['turn_state'], 'value' | 'version'>;

async function write(db: Transaction<Tables>, { key, value, version, now }: TurnEnd): Promise<number> {
  const row = { value: JSON.stringify(value), version: version + 1, updated_at: now.getTime() };
  const result =
    version === 0
      ? await db
          .insertInto('turn_state')
          .values({ key, ...row })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst()
      : await db.updateTable('turn_state').set(row).where('key', '=', key).where('version', '=', version).executeTakeFirst();
  const written = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
  if (!written) throw new UsherError('state-conflict', 'Another turn wrote this state first');
  return version + 1;
}
