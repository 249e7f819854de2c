import { type Kysely, sql } from 'kysely';
import type { Notices } from './store.ts';
import type { Tables } from './tables.ts';

export function notices(db: Kysely<Tables>): Notices {
  return {
    async keep(personId, { kind, at, by }) {
      await db
        .insertInto('notice')
        .values({ person_id: personId, kind, by_name: by, at: at.getTime() })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'by_name']).doUpdateSet({ at: at.getTime() }))
        .execute();
    },

    async waiting(personId) {
      const { rows } = await sql`select 1 from notice where person_id = ${personId} limit 1`.execute(db);
      return rows.length > 0;
    },

    async take(personId) {
      // One statement reads and removes, so that two turns at once cannot both have them.
      const rows = await db.deleteFrom('notice').where('person_id', '=', personId).returningAll().execute();
      return rows
        .map((row) => ({ kind: row.kind, at: new Date(row.at), by: row.by_name }))
        .sort((one, other) => one.at.getTime() - other.at.getTime());
    },
  };
}
