import type { Kysely } from 'kysely';
import type { GroupCommit } from './group-commit.ts';
import type { Tables } from './tables.ts';

/**
 * Removes the oldest lines, up to the first that is younger than `before` (epoch ms): the chain loses its beginning, never a link.
 * The mark keeps what the next line has to follow.
 */
export async function sweepAudit(db: Kysely<Tables>, group: GroupCommit, before: number): Promise<void> {
  const kept = await db
    .selectFrom('audit_line')
    .select('sequence')
    .where('at', '>=', before)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  const removed = await db
    .selectFrom('audit_line')
    .select(['sequence', 'hash'])
    .where('sequence', '<', kept?.sequence ?? Number.MAX_SAFE_INTEGER)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!removed) return;
  await group.write(async (transaction) => {
    const mark = transaction.updateTable('audit_mark').set(removed).where('name', '=', 'removed');
    await mark.where('sequence', '<', removed.sequence).execute();
    await transaction.deleteFrom('audit_line').where('sequence', '<=', removed.sequence).execute();
  });
}
