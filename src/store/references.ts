import type { ConversationReference } from 'botbuilder';
import type { Kysely } from 'kysely';
import type { References } from './store.ts';
import type { Tables } from './tables.ts';

export function references(db: Kysely<Tables>): References {
  return {
    async put({ conversationId, personId, personal, reference, at }) {
      const row = { person_id: personId, reference: JSON.stringify(reference), personal: personal ? 1 : 0 };
      await db
        .insertInto('conversation_reference')
        .values({ conversation_id: conversationId, ...row, seen_at: at.getTime() })
        .onConflict((conflict) =>
          conflict
            .column('conversation_id')
            .doUpdateSet({ ...row, seen_at: at.getTime() })
            // Most turns change nothing here, and then nothing is written to the disk.
            .where((where) =>
              where.or([
                where('conversation_reference.reference', '!=', row.reference),
                where('conversation_reference.person_id', '!=', row.person_id),
                where('conversation_reference.personal', '!=', row.personal),
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

    ofPerson: (personId) => newestPersonal(db, personId),
  };
}

async function newestPersonal(db: Kysely<Tables>, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation_reference')
    .select('conversation_id')
    .where('person_id', '=', personId)
    .where('personal', '=', 1)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}
