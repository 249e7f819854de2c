import type { Kysely, Transaction } from 'kysely';
import type { Seen, SeenActivity } from './store.ts';
import type { Tables } from './tables.ts';

export function seenActivities(db: Kysely<Tables>): Seen {
  return {
    async find(key) {
      const row = await db.selectFrom('seen_activity').select(['key', 'answer']).where('key', '=', key).executeTakeFirst();
      return row ?? null;
    },
    mark: (activity, now) => markSeen(db, activity, now),
  };
}

/** The first answer to an activity stays. */
export async function markSeen(
  db: Kysely<Tables> | Transaction<Tables>,
  { key, answer }: SeenActivity,
  now: Date,
): Promise<void> {
  await db
    .insertInto('seen_activity')
    .values({ key, answer, seen_at: now.getTime() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
