import type { Kysely, Transaction } from 'kysely';
import { hashOf, type Line } from './audit-chain.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Audit, AuditEntry } from './store.ts';
import type { Tables } from './tables.ts';
import { verifyAudit } from './verify-audit.ts';

export function audit(db: Kysely<Tables>, group: GroupCommit): Audit {
  return {
    add: (entry) => group.write((transaction) => append(transaction, entry)),

    async about(subjectId, most) {
      const lines = await db
        .selectFrom('audit_line')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('sequence', 'desc')
        .limit(most)
        .execute();
      return lines.map(entryFrom);
    },

    async list({ personId, since }) {
      let query = db.selectFrom('audit_line').selectAll().orderBy('sequence');
      if (since) query = query.where('at', '>=', since.getTime());
      if (personId !== undefined) {
        query = query.where((row) => row.or([row('subject_id', '=', personId), row('actor_id', '=', personId)]));
      }
      const lines = await query.execute();
      return lines.map((line) => ({ ...entryFrom(line), sequence: line.sequence, hash: line.hash }));
    },

    verify: () => verifyAudit(db),
  };
}

async function append(transaction: Transaction<Tables>, entry: AuditEntry): Promise<void> {
  // The write comes first: it makes other processes wait, so that no two lines get the same number.
  const { sequence, hash: before } = await transaction
    .updateTable('audit_mark')
    .set(({ eb }) => ({ sequence: eb('sequence', '+', 1) }))
    .where('name', '=', 'newest')
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  const line = { sequence, ...columnsOf(entry), hash_before: before };
  const hash = hashOf(line);
  await transaction
    .insertInto('audit_line')
    .values({ ...line, hash })
    .execute();
  await transaction.updateTable('audit_mark').set({ hash }).where('name', '=', 'newest').execute();
}

/** Half a character would not be read back as it was hashed. */
const columnsOf = ({ at, actorId, action, subjectId, outcome, detail }: AuditEntry) => ({
  at: at.getTime(),
  actor_id: actorId.toWellFormed(),
  action: action.toWellFormed(),
  subject_id: subjectId.toWellFormed(),
  outcome,
  detail: detail.toWellFormed(),
});

const entryFrom = (line: Line): AuditEntry => ({
  at: new Date(line.at),
  actorId: line.actor_id,
  action: line.action,
  subjectId: line.subject_id,
  outcome: line.outcome as AuditEntry['outcome'],
  detail: line.detail,
});
