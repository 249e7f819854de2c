import type { Kysely } from 'kysely';
import type { Watches } from './store.ts';
import type { Tables } from './tables.ts';

export function watches(db: Kysely<Tables>): Watches {
  return {
    async start(conversationId, now, firstLook) {
      await db
        .insertInto('watch')
        .values({ conversation_id: conversationId, looks: 0, started_at: now.getTime(), next_look: firstLook.getTime() })
        .onConflict((conflict) => conflict.column('conversation_id').doNothing())
        .execute();
    },

    async due(now, most) {
      const rows = await db
        .selectFrom('watch')
        .select(['conversation_id', 'looks', 'started_at'])
        .where('next_look', '<=', now.getTime())
        .orderBy('next_look')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        conversationId: row.conversation_id,
        looks: row.looks,
        startedAt: new Date(row.started_at),
      }));
    },

    async lookAgain(conversationId, at) {
      await db
        .updateTable('watch')
        .set((column) => ({ next_look: at.getTime(), looks: column('looks', '+', 1) }))
        .where('conversation_id', '=', conversationId)
        .execute();
    },

    async stop(conversationId) {
      await db.deleteFrom('watch').where('conversation_id', '=', conversationId).execute();
    },
  };
}
