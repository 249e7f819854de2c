import type { ConversationReference } from 'botbuilder';
import type { Kysely } from 'kysely';
import type { References } from './store.ts';
import type { Tables } from './tables.ts';

export function references(db: Kysely<Tables>): References {
  return {
    async put(conversationId, personId, reference) {
      const row = { person_id: personId, reference: JSON.stringify(reference) };
      await db
        .insertInto('conversation_reference')
        .values({ conversation_id: conversationId, ...row })
        .onConflict((conflict) =>
          conflict
            .column('conversation_id')
            .doUpdateSet(row)
            // Most turns change nothing here, and then nothing is written to the disk.
            .where((where) =>
              where.or([
                where('conversation_reference.reference', '!=', row.reference),
                where('conversation_reference.person_id', '!=', row.person_id),
              ]),
            ),
        )
        .execute();
    },

    async get(conversationId) {
      const row = await db
        .selectFrom('conversation_reference')
        .select('reference')
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row ? (JSON.parse(row.reference) as Partial<ConversationReference>) : null;
    },
  };
}
