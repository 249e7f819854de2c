import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const day = 24 * 60 * 60 * 1000;

export async function sweep(db: Kysely<Tables>, now: Date): Promise<void> {
  const before = (days: number) => now.getTime() - days * day;
  await db.deleteFrom('turn_state').where('updated_at', '<', before(30)).execute();
  await db.deleteFrom('seen_activity').where('seen_at', '<', before(7)).execute();
}
