import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Conversation state, answered activities, conversation references, and who is being watched for. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('turn_state')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('seen_activity')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('conversation_reference')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('watch')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('looks', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('next_look', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('turn_state_age').on('turn_state').column('updated_at').execute();
    await db.schema.createIndex('seen_activity_age').on('seen_activity').column('seen_at').execute();
    await db.schema.createIndex('watch_due').on('watch').column('next_look').execute();
  },
};
