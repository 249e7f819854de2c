import type { Kysely } from 'kysely';
import type { GroupCommit } from './group-commit.ts';
import { sweepAudit } from './sweep-audit.ts';
import type { Tables } from './tables.ts';

const day = 24 * 60 * 60 * 1000;

/** Forgets what is past its time. */
export async function sweep(db: Kysely<Tables>, group: GroupCommit, now: Date): Promise<void> {
  const before = (days: number) => now.getTime() - days * day;
  await db.deleteFrom('turn_state').where('updated_at', '<', before(30)).execute();
  await db.deleteFrom('seen_activity').where('seen_at', '<', before(7)).execute();
  await sweepAudit(db, group, before(400));
  // As long as the audit: until then somebody may still have to hear that they were looked at.
  await db.deleteFrom('notice').where('at', '<', before(400)).execute();
  await db.deleteFrom('hand_off').where('opened_at', '<', before(90)).execute();
  await db.deleteFrom('failed_sign_in').where('at', '<', before(1)).execute();
}
