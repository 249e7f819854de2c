import type { ConversationReference } from 'botbuilder';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Audit, notices, hand-offs and the tally of failed sign-ins; and which conversations are personal. */
export const helpDesk: Migration = {
  async up(db: Kysely<Known>) {
    await audit(db);
    await notices(db);
    await handOffs(db);
    await failures(db);
    await personalReferences(db);
  },
};

async function audit(db: Kysely<Known>): Promise<void> {
  await db.schema
    .createTable('audit_entry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_entry_subject').on('audit_entry').columns(['subject_id', 'id']).execute();
  await db.schema.createIndex('audit_entry_age').on('audit_entry').column('at').execute();
}

async function notices(db: Kysely<Known>): Promise<void> {
  await db.schema
    .createTable('notice')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('notice_of_person', ['person_id', 'kind', 'by_name'])
    .execute();
}

async function handOffs(db: Kysely<Known>): Promise<void> {
  await db.schema
    .createTable('hand_off')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('settled_by', 'text')
    .addColumn('settled_at', 'bigint')
    .addColumn('channel_message', 'text')
    .execute();
  await db.schema.createIndex('hand_off_age').on('hand_off').column('opened_at').execute();
}

async function failures(db: Kysely<Known>): Promise<void> {
  await db.schema
    .createTable('failed_sign_in')
    .addColumn('code', 'integer', (column) => column.notNull())
    .addColumn('person_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('failed_sign_in_of_person', ['code', 'person_hash'])
    .execute();
  await db.schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

interface Known {
  conversation_reference: { conversation_id: string; reference: string; personal: number };
}

/** Rows from before are personal only where they say so themselves; those of channels and groups name no user. */
async function personalReferences(db: Kysely<Known>): Promise<void> {
  const table = () => db.schema.alterTable('conversation_reference');
  await table()
    .addColumn('personal', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await table()
    .addColumn('seen_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  const rows = await db.selectFrom('conversation_reference').select(['conversation_id', 'reference']).execute();
  for (const { conversation_id: id, reference } of rows) {
    if (!isPersonal(reference)) continue;
    await db.updateTable('conversation_reference').set({ personal: 1 }).where('conversation_id', '=', id).execute();
  }
  await db.schema
    .createIndex('conversation_reference_person')
    .on('conversation_reference')
    .columns(['person_id', 'personal', 'seen_at'])
    .execute();
}

function isPersonal(text: string): boolean {
  const { user, conversation } = JSON.parse(text) as Partial<ConversationReference>;
  const type = conversation?.conversationType;
  return user !== undefined && conversation?.isGroup !== true && (type === undefined || type === 'personal');
}
