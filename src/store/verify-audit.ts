import { type Kysely, sql } from 'kysely';
import { beginning, hashOf, type Line } from './audit-chain.ts';
import type { AuditVerdict } from './store.ts';
import type { Tables } from './tables.ts';

type Mark = Pick<Line, 'sequence' | 'hash'>;
/** The line before, as far as it is known: of what was removed there is the mark alone. */
type Previous = Mark & Partial<Line>;
type Broken = Extract<AuditVerdict, { kind: 'broken' }>;

/** How many lines are held at once. */
const pageSize = 500;

/**
 * Follows the chain from what was removed last to what was added last. Others may add and sweep meanwhile. Unseen goes only who
 * chains everything anew up to the mark of the newest: a hash that was noted elsewhere shows that.
 */
export async function verifyAudit(db: Kysely<Tables>): Promise<AuditVerdict> {
  for (;;) {
    const removed = await markOf(db, 'removed');
    const verdict = await follow(db, removed);
    if (verdict.kind === 'whole' || (await markOf(db, 'removed')).sequence === removed.sequence) return verdict;
  }
}

async function follow(db: Kysely<Tables>, removed: Mark): Promise<AuditVerdict> {
  const newest = await markOf(db, 'newest');
  let previous: Previous = removed;
  for (;;) {
    const page = await linesBetween(db, previous, newest);
    if (page.length === 0) break;
    for (const line of page) {
      const broken = await breakBetween(db, previous, line);
      if (broken) return broken;
      previous = line;
    }
  }
  if (previous.sequence < newest.sequence) return brokenAt(previous.sequence + 1, 'missing');
  if (previous.hash !== newest.hash) return brokenAt(newest.sequence, 'changed');
  return (await stray(db)) ?? { kind: 'whole', rows: newest.sequence - removed.sequence };
}

/** Null: `line` follows `previous`. */
async function breakBetween(db: Kysely<Tables>, previous: Previous, line: Line): Promise<Broken | null> {
  const expected = previous.sequence + 1;
  if (line.sequence < expected) return brokenAt(line.sequence, 'changed');
  if (line.sequence > expected) return brokenAt(expected, 'missing');
  const follows = line.hash_before === previous.hash;
  // A line that is as it was written and does not know the one before it tells on that one.
  if (isLine(line, expected)) return follows ? null : brokenAt(previous.sequence, 'changed');
  const wasPrevious = line.hash_before === previous.hash_before && isLine(line, previous.sequence);
  if (wasPrevious) return brokenAt(previous.sequence, 'changed');
  const followers = await db.selectFrom('audit_line').selectAll().where('hash_before', '=', previous.hash).execute();
  return brokenAt(expected, followers.some((other) => isLine(other, expected)) ? 'reordered' : 'changed');
}

/** Whether it was written under this number, in these words. */
const isLine = (line: Line, sequence: number): boolean => hashOf({ ...line, sequence }) === line.hash;

const brokenAt = (at: number, why: Broken['why']): Broken => ({ kind: 'broken', at, why });

/** Lines outside of the chain. One question, so that nothing is added or swept between its halves. */
async function stray(db: Kysely<Tables>): Promise<Broken | null> {
  const mark = (name: Tables['audit_mark']['name']) => sql`(select sequence from audit_mark where name = ${name})`;
  const { rows } = await sql<Mark>`
    select sequence from audit_line where sequence <= ${mark('removed')} or sequence > ${mark('newest')} order by sequence limit 1
  `.execute(db);
  return rows[0] ? brokenAt(rows[0].sequence, 'changed') : null;
}

const linesBetween = (db: Kysely<Tables>, after: Mark, last: Mark): Promise<Line[]> =>
  db
    .selectFrom('audit_line')
    .selectAll()
    .where('sequence', '>', after.sequence)
    .where('sequence', '<=', last.sequence)
    .orderBy('sequence')
    .limit(pageSize)
    .execute();

async function markOf(db: Kysely<Tables>, name: Tables['audit_mark']['name']): Promise<Mark> {
  const mark = await db.selectFrom('audit_mark').select(['sequence', 'hash']).where('name', '=', name).executeTakeFirst();
  return mark ?? beginning;
}
