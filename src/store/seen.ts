import type { Kysely, Transaction } from 'kysely';
import type { Seen } from './store.ts';
import type { Tables } from './tables.ts';

export function seenActivities(db: Kysely<Tables>): Seen {
  return {
    async has(activity) {
      const row = await db.selectFrom('seen_activity').select('seen_at').where('key', '=', activity).executeTakeFirst();
      return row !== undefined;
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
