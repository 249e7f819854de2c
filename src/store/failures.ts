import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Failures } from './store.ts';
import type { Tables } from './tables.ts';

const keyName = 'failed-sign-in';

export function failures(db: Kysely<Tables>): Failures {
  let key: Promise<string> | null = null;
  const hashOf = async (personId: string): Promise<string> => {
    key ??= secretOf(db).catch((error: unknown) => {
      key = null;
      throw error;
    });
    return createHmac('sha256', await key)
      .update(personId)
      .digest('base64url');
  };
  return {
    async note(code, personId, at) {
      const row = { code, person_hash: await hashOf(personId), at: at.getTime() };
      await db
        .insertInto('failed_sign_in')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['code', 'person_hash']).doUpdateSet({ at: row.at }).where('failed_sign_in.at', '<', row.at),
        )
        .execute();
    },

    async others(code, personId, since) {
      const own = await hashOf(personId);
      const { people } = await db
        .selectFrom('failed_sign_in')
        .select(({ fn }) => fn.countAll().as('people'))
        .where('code', '=', code)
        .where('person_hash', '!=', own)
        .where('at', '>=', since.getTime())
        .executeTakeFirstOrThrow();
      return Number(people);
    },
  };
}

/** Made once per database. Without it the hashes could be matched against a list of object ids. */
async function secretOf(db: Kysely<Tables>): Promise<string> {
  await db
    .insertInto('secret')
    .values({ name: keyName, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db.selectFrom('secret').select('value').where('name', '=', keyName).executeTakeFirstOrThrow();
  return value;
}
