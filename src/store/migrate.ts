import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { conversations } from './migrations/2026-11-24-conversations.ts';
import { helpDesk } from './migrations/2026-11-25-help-desk.ts';
import { reportOfHandOff } from './migrations/2026-11-25-report-of-hand-off.ts';
import { unbrokenAudit } from './migrations/2026-11-25-unbroken-audit.ts';
import type { Tables } from './tables.ts';

/** In order of their names. A migration that was released is never edited; the next one corrects it. */
const migrations: Record<string, Migration> = {
  '2026-11-24-conversations': conversations,
  '2026-11-25-help-desk': helpDesk,
  '2026-11-25-report-of-hand-off': reportOfHandOff,
  '2026-11-25-unbroken-audit': unbrokenAudit,
};

/** Brings the schema up to date. The caller holds a lock, because two processes may start at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date', { cause: error });
}
