import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { hashOf, type Line } from '../../src/store/audit-chain.ts';
import { audit } from '../../src/store/audit.ts';
import { groupCommit } from '../../src/store/group-commit.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Audit, AuditEntry, AuditVerdict } from '../../src/store/store.ts';
import { sweepAudit } from '../../src/store/sweep-audit.ts';
import type { Tables } from '../../src/store/tables.ts';

const size = 12;
const swept = 3;
const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 25);
const entry = (n: number): AuditEntry => ({
  at: new Date(start + n * day),
  actorId: `it-${n % 2}`,
  action: 'diagnose',
  subjectId: `person-${n % 3}`,
  outcome: 'done',
  detail: '',
});

/** Each is done by somebody who can write to the database, and is named by the verdict beside it. */
interface Tampering {
  what: string;
  verdict: AuditVerdict;
  with: (file: Sqlite.Database) => void;
}

const lineAt = (file: Sqlite.Database, sequence: number) =>
  file.prepare('select * from audit_line where sequence = ?').get(sequence) as Line;
const put = (file: Sqlite.Database, line: Line) =>
  file
    .prepare(
      `insert or replace into audit_line (sequence, at, actor_id, action, subject_id, outcome, detail, hash_before, hash)
       values (@sequence, @at, @actor_id, @action, @subject_id, @outcome, @detail, @hash_before, @hash)`,
    )
    .run(line);
const broken = (at: number, why: 'changed' | 'missing' | 'reordered'): AuditVerdict => ({ kind: 'broken', at, why });
const anyLine = fc.integer({ min: swept + 1, max: size });
const textColumn = fc.constantFrom('actor_id', 'action', 'subject_id', 'outcome', 'detail', 'hash_before', 'hash');

const changedText = fc.tuple(anyLine, textColumn, fc.string({ unit: 'grapheme', minLength: 1 })).map(
  ([at, column, more]): Tampering => ({
    what: `${column} of ${at} gets a new end`,
    verdict: broken(at, 'changed'),
    with: (file) => file.prepare(`update audit_line set ${column} = ${column} || ? where sequence = ?`).run(more, at),
  }),
);
const changedTime = fc.tuple(anyLine, fc.integer({ min: 1 })).map(
  ([at, later]): Tampering => ({
    what: `${at} is said to be later`,
    verdict: broken(at, 'changed'),
    with: (file) => file.prepare('update audit_line set at = at + ? where sequence = ?').run(later, at),
  }),
);
const changedWithItsHash = anyLine.map(
  (at): Tampering => ({
    what: `${at} is changed together with its own hash`,
    verdict: broken(at, 'changed'),
    with: (file) => {
      const line = { ...lineAt(file, at), actor_id: 'somebody else' };
      put(file, { ...line, hash: hashOf(line) });
    },
  }),
);
const deleted = fc.tuple(anyLine, fc.integer({ min: 0, max: 3 })).map(
  ([at, more]): Tampering => ({
    what: `${at} and ${more} after it are deleted`,
    verdict: broken(at, 'missing'),
    with: (file) => file.prepare('delete from audit_line where sequence between ? and ?').run(at, at + more),
  }),
);
const deletedAndClosedUp = fc.integer({ min: swept + 1, max: size - 1 }).map(
  (at): Tampering => ({
    what: `${at} is deleted and the others move up`,
    verdict: broken(at, 'changed'),
    with: (file) => {
      file.prepare('delete from audit_line where sequence = ?').run(at);
      shift(file, at, -1);
    },
  }),
);
const swapped = fc
  .tuple(anyLine, anyLine)
  .filter(([one, other]) => one !== other)
  .map(
    ([one, other]): Tampering => ({
      what: `${one} and ${other} change places`,
      verdict: broken(Math.min(one, other), 'reordered'),
      with: (file) => {
        const lines = [lineAt(file, one), lineAt(file, other)] as const;
        put(file, { ...lines[0], sequence: other });
        put(file, { ...lines[1], sequence: one });
      },
    }),
  );
const inserted = fc.tuple(fc.integer({ min: swept + 1, max: size + 1 }), fc.boolean(), fc.boolean()).map(
  ([at, wellMade, counted]): Tampering => ({
    what: `a ${wellMade ? 'well made ' : ''}line comes in as ${at}${counted ? ', and the count is put right' : ''}`,
    // What was written under this number is still there, one further.
    verdict: broken(at, wellMade || at > size ? 'changed' : 'reordered'),
    with: (file) => {
      shift(file, at, 1);
      const before = lineAt(file, at - 1)?.hash ?? lineAt(file, at + 1)?.hash_before ?? '';
      const line = { ...lineAt(file, at === swept + 1 ? at + 1 : at - 1), detail: 'new', sequence: at, hash_before: before };
      put(file, { ...line, hash: wellMade ? hashOf(line) : 'f'.repeat(64) });
      if (counted && at <= size) file.exec("update audit_mark set sequence = sequence + 1 where name = 'newest'");
    },
  }),
);
const putBeforeTheBeginning = fc.integer({ min: 1, max: swept }).map(
  (at): Tampering => ({
    what: `a line comes in as ${at}, which was removed long ago`,
    verdict: broken(at, 'changed'),
    with: (file) => put(file, { ...lineAt(file, swept + 1), sequence: at }),
  }),
);

/** In two steps, because no number may be there twice. */
function shift(file: Sqlite.Database, from: number, by: number): void {
  file.prepare('update audit_line set sequence = -(sequence + ?) where sequence >= ?').run(by, from);
  file.exec('update audit_line set sequence = -sequence where sequence < 0');
}

describe('the chain of the audit', () => {
  let file: Sqlite.Database;
  let db: Kysely<Tables>;
  let log: Audit;
  let group: ReturnType<typeof groupCommit>;

  beforeEach(async () => {
    file = new Sqlite(':memory:');
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
    await migrate(db);
    group = groupCommit(db);
    log = audit(db, group);
    for (let n = 1; n <= size; n++) await log.add(entry(n));
    await sweepAudit(db, group, start + (swept + 1) * day);
  });
  afterEach(() => db.destroy());

  it('names what was changed, deleted, swapped or put in, wherever it is', async () => {
    const anything = fc.oneof(
      changedText,
      changedTime,
      changedWithItsHash,
      deleted,
      deletedAndClosedUp,
      swapped,
      inserted,
      putBeforeTheBeginning,
    );
    const property = fc.asyncProperty(anything, async (tampering) => {
      file.exec('begin');
      tampering.with(file);
      const verdict = await log.verify();
      file.exec('rollback');
      expect([tampering.what, verdict]).toEqual([tampering.what, tampering.verdict]);
    });

    await fc.assert(property, { numRuns: 1500 });
    expect(await log.verify()).toEqual({ kind: 'whole', rows: size - swept });
  }, 30_000);

  it.each([
    ['the mark of what was removed', "update audit_mark set hash = 'f' where name = 'removed'", broken(swept, 'changed')],
    ['the mark of the newest', "update audit_mark set hash = 'f' where name = 'newest'", broken(size, 'changed')],
    [
      'the count, to hide the newest',
      `update audit_mark set sequence = ${size - 1} where name = 'newest'`,
      broken(size - 1, 'changed'),
    ],
    ['everything, but for the marks', 'delete from audit_line', broken(swept + 1, 'missing')],
    ['the mark of what was removed, by deleting it', "delete from audit_mark where name = 'removed'", broken(1, 'missing')],
    ['the mark of the newest, by deleting it', "delete from audit_mark where name = 'newest'", broken(0, 'changed')],
  ])('names a change of %s', async (_what, change, verdict) => {
    file.exec(change);

    expect(await log.verify()).toEqual(verdict);
  });

  it('is one chain when a hundred are added at once', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => log.add(entry(size + n))));

    const sequences = (await log.list({})).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 100 + size - swept }, (_, n) => swept + 1 + n));
    expect(await log.verify()).toEqual({ kind: 'whole', rows: 100 + size - swept });
  });

  it('is whole while lines are added and swept under it', async () => {
    const adding = Promise.all(Array.from({ length: 1200 }, (_, n) => log.add(entry(size + n))));
    const verdicts = [];
    for (let n = 0; n < 5; n++) {
      verdicts.push(log.verify(), sweepAudit(db, group, start + (size + n) * day));
      await new Promise(setImmediate);
    }

    const kinds = (await Promise.all(verdicts)).filter((verdict) => verdict !== undefined).map(({ kind }) => kind);

    await adding;
    expect(kinds).toEqual(Array(5).fill('whole'));
    expect((await log.verify()).kind).toBe('whole');
  });

  it('goes on where it was when all of its lines have been swept', async () => {
    await sweepAudit(db, group, start + 999 * day);
    await log.add(entry(1000));

    expect((await log.list({})).map(({ sequence }) => sequence)).toEqual([size + 1]);
    expect(await log.verify()).toEqual({ kind: 'whole', rows: 1 });
  });

  it('keeps an old line behind a younger one, so that no link is lost', async () => {
    await log.add({ ...entry(1), detail: 'by a slow clock' });

    await sweepAudit(db, group, start + 6 * day);

    expect((await log.list({})).map(({ sequence }) => sequence)).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    expect((await log.verify()).kind).toBe('whole');
  });

  it('stands whatever the words are', async () => {
    const words = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(words, async ([subjectId, detail]) => {
        await log.add({ ...entry(1), subjectId, detail: `${detail}\uD800` });
        expect((await log.verify()).kind).toBe('whole');
      }),
    );
  });

  it('refuses to add where it cannot be continued', async () => {
    file.exec("delete from audit_mark where name = 'newest'");

    await expect(log.add(entry(99))).rejects.toThrow('no result');
  });
});
