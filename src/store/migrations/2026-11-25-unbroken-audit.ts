import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { beginning, hashOf } from '../audit-chain.ts';
import type { Tables } from '../tables.ts';

type Before = Pick<Tables, 'audit_line' | 'audit_mark'> & {
  audit_entry: Omit<Tables['audit_line'], 'sequence' | 'hash_before' | 'hash'> & { id: string };
};

/** The audit becomes a chain. Lines from before are its first, in the order in which they were written. */
export const unbrokenAudit: Migration = {
  async up(db: Kysely<Before>) {
    await lines(db);
    await marks(db);
    const newest = await chained(db);
    await db
      .insertInto('audit_mark')
      .values([
        { name: 'removed', ...beginning },
        { name: 'newest', ...newest },
      ])
      .execute();
    await db.schema.dropTable('audit_entry').execute();
  },
};

async function lines(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createTable('audit_line')
    .addColumn('sequence', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash_before', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_line_subject').on('audit_line').columns(['subject_id', 'sequence']).execute();
  await db.schema.createIndex('audit_line_age').on('audit_line').column('at').execute();
}

async function marks(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createTable('audit_mark')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}

async function chained(db: Kysely<Before>): Promise<Pick<Tables['audit_mark'], 'sequence' | 'hash'>> {
  let newest = beginning;
  // Ids begin with the time and a count.
  for (const { id: _, ...entry } of await db.selectFrom('audit_entry').selectAll().orderBy('id').execute()) {
    const line = { ...entry, sequence: newest.sequence + 1, hash_before: newest.hash };
    newest = { sequence: line.sequence, hash: hashOf(line) };
    await db
      .insertInto('audit_line')
      .values({ ...line, hash: newest.hash })
      .execute();
  }
  return newest;
}
