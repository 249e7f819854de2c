import type { Kysely } from 'kysely';
import type { HandOff, HandOffs, Settling } from './store.ts';
import type { Tables } from './tables.ts';

/** From where each status can be reached. */
const before: Readonly<Record<Settling['status'], readonly HandOff['status'][]>> = {
  taken: ['open'],
  solved: ['open', 'taken'],
};

export function handOffs(db: Kysely<Tables>): HandOffs {
  return {
    async open({ id, personId, conversationId, about, at, report }) {
      const row = { id, person_id: personId, conversation_id: conversationId, about, opened_at: at.getTime() };
      await db
        .insertInto('hand_off')
        .values({ ...row, status: 'open', report: report && JSON.stringify(report) })
        .execute();
    },

    async get(id) {
      const row = await db.selectFrom('hand_off').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? handOffFrom(row) : null;
    },

    async newestOf(personId) {
      const row = await db
        .selectFrom('hand_off')
        .selectAll()
        .where('person_id', '=', personId)
        .where('channel_message', 'is not', null)
        .orderBy('opened_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? handOffFrom(row) : null;
    },

    async settle(id, { status, by, at }) {
      const { numUpdatedRows } = await db
        .updateTable('hand_off')
        .set({ status, settled_by: by, settled_at: at.getTime(), ...(status === 'solved' && { report: null }) })
        .where('id', '=', id)
        .where('status', 'in', before[status])
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async setChannelMessage(id, activityId) {
      await db.updateTable('hand_off').set({ channel_message: activityId }).where('id', '=', id).execute();
    },
  };
}

const handOffFrom = (row: Tables['hand_off']): HandOff => ({
  id: row.id,
  personId: row.person_id,
  conversationId: row.conversation_id,
  about: row.about,
  at: new Date(row.opened_at),
  status: row.status as HandOff['status'],
  settled: row.settled_by === null || row.settled_at === null ? null : { by: row.settled_by, at: new Date(row.settled_at) },
  channelMessage: row.channel_message,
  report: row.report === null ? null : (JSON.parse(row.report) as object),
});
