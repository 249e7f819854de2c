import type { Kysely, Transaction } from 'kysely';
import { UsherError } from '../errors.ts';
import type { Tables } from './tables.ts';

type Write<T> = (transaction: Transaction<Tables>) => Promise<T>;
/** Resolves with what tells the writer how it went, once the transaction is on the disk. Rejects when it cannot be. */
type Waiting = { run: Write<() => void>; fail: (error: unknown) => void };

export interface GroupCommit {
  /** Resolves when the write is on the disk. */
  write<T>(write: Write<T>): Promise<T>;
  /** Resolves when nothing waits to be written any more. */
  settled(): Promise<void>;
}

/**
 * Writes of the same moment share one transaction, and so one wait for the disk. A write that refuses with an `UsherError`
 * must do so before it changes anything; any other failure undoes the group, and then each write gets a transaction of its own.
 */
export function groupCommit(db: Kysely<Tables>): GroupCommit {
  let waiting: Waiting[] = [];
  let flushing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    await commit(db, group);
  };
  const write = <T>(change: Write<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) flushing = new Promise((done) => setImmediate(() => void flush().finally(done)));
      const run: Waiting['run'] = (transaction) =>
        change(transaction).then(
          (value) => () => resolve(value),
          (error: unknown) => {
            if (error instanceof UsherError) return () => reject(error);
            throw error;
          },
        );
      waiting.push({ run, fail: reject });
    });
  return { write, settled: () => flushing };
}

async function commit(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  // A full disk ends the transaction by itself, and then Kysely's rollback fails and hides why.
  let cause: unknown;
  const keep = (error: unknown): never => {
    cause = error;
    throw error;
  };
  try {
    const tell = await db.transaction().execute(async (transaction) => {
      const answers: (() => void)[] = [];
      for (const { run } of group) answers.push(await run(transaction).catch(keep));
      return answers;
    });
    for (const answer of tell) answer();
  } catch (error) {
    // One bad write must not cost the others theirs.
    if (group.length > 1) for (const alone of group) await commit(db, [alone]);
    else group[0]?.fail(cause ?? error);
  }
}
