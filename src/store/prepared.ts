import type Sqlite from 'better-sqlite3';

/** More texts than this come only from lists of changing length. */
const most = 200;

/** Keeps the statements that were prepared: Kysely hands over the same few texts in every turn. */
export function keepingStatements(file: Sqlite.Database): Pick<Sqlite.Database, 'prepare' | 'close'> {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (text: string): Sqlite.Statement => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= most) kept.clear();
    const statement = file.prepare(text);
    kept.set(text, statement);
    return statement;
  };
  return { prepare: prepare as Sqlite.Database['prepare'], close: () => file.close() };
}
