import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What IT read, so that its card can be shown again with another status; and a quick way to the hand-offs of a person. */
export const reportOfHandOff: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('hand_off').addColumn('report', 'text').execute();
    await db.schema.createIndex('hand_off_person').on('hand_off').columns(['person_id', 'opened_at']).execute();
  },
};
