import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Write<T> = (transaction: Transaction<Tables>) => Promise<T>;

/**
 * Writes of the same moment share one transaction, and so one wait for the disk. Each succeeds or fails by itself,
 * so a write must refuse before it changes anything. Resolves when the transaction is on the disk.
 */
export function groupCommit(db: Kysely<Tables>): <T>(write: Write<T>) => Promise<T> {
  let waiting: ((transaction: Transaction<Tables>) => Promise<() => void>)[] = [];
  let failed: ((error: unknown) => void)[] = [];

  async function flush(): Promise<void> {
    const [writes, rejects] = [waiting, failed];
    waiting = [];
    failed = [];
    try {
      const answers = await db.transaction().execute(async (transaction) => {
        const done: (() => void)[] = [];
        for (const write of writes) done.push(await write(transaction));
        return done;
      });
      for (const answer of answers) answer();
    } catch (error) {
      for (const reject of rejects) reject(error);
    }
  }

  return <T>(write: Write<T>) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (waiting.length === 0) setImmediate(() => void flush());
    failed.push(reject);
    waiting.push((transaction) =>
      write(transaction).then(
        (value) => () => resolve(value),
        (error: unknown) => () => reject(error),
      ),
    );
    return promise;
  };
}
