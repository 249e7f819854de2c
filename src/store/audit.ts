import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Audit, AuditEntry } from './store.ts';
import type { Tables } from './tables.ts';

export function audit(db: Kysely<Tables>): Audit {
  let lines = 0;
  /** Sorts by time; lines of one moment keep the order in which this process wrote them. */
  const nextId = (at: Date): string => [digits(at.getTime(), 15), digits(++lines, 10), randomUUID()].join('-');
  return {
    async add({ at, actorId, action, subjectId, outcome, detail }) {
      await db
        .insertInto('audit_entry')
        .values({ id: nextId(at), at: at.getTime(), actor_id: actorId, action, subject_id: subjectId, outcome, detail })
        .execute();
    },

    async about(subjectId, most) {
      const rows = await db
        .selectFrom('audit_entry')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map(entryFrom);
    },
  };
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const entryFrom = (row: Tables['audit_entry']): AuditEntry => ({
  at: new Date(row.at),
  actorId: row.actor_id,
  action: row.action,
  subjectId: row.subject_id,
  outcome: row.outcome as AuditEntry['outcome'],
  detail: row.detail,
});
