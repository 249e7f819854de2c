import { type Kysely, sql, type Transaction } from 'kysely';
import type { Seen } from './store.ts';
import type { Tables } from './tables.ts';

export function seenActivities(db: Kysely<Tables>): Seen {
  return {
    async has(activity) {
      const { rows } = await sql`select 1 from seen_activity where key = ${activity}`.execute(db);
      return rows.length > 0;
    },
    mark: (activity, now) => markSeen(db, activity, now),
  };
}

export async function markSeen(db: Kysely<Tables> | Transaction<Tables>, activity: string, now: Date): Promise<void> {
  await db
    .insertInto('seen_activity')
    .values({ key: activity, seen_at: now.getTime() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
