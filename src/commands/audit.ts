import { plain } from '../cards/plain.ts';
import { type Audited, audited } from '../dialogs/on-behalf/audited.ts';
import type { Turn } from '../dialogs/turn.ts';
import { isGuid } from '../graph/address.ts';
import { findPeople } from '../graph/people.ts';
import { accountOf } from '../graph/users.ts';
import type { AuditRow } from '../store/store.ts';
import { wordsFor } from '../texts/words.ts';
import { text } from './audit/text.ts';
import type { Command } from './command.ts';
import { isForAdmins } from './for-it.ts';

const days = 30;
/** More than that nobody reads in a chat, and their names fit into one `$batch`. */
const most = 10;

/** What was done in Usher, by whom and about whom, for admins. */
export const audit: Command = {
  id: 'audit',
  text: { summary: 'What was done, by whom and about whom? (admins)' },
  words: [],
  scope: 'personal',
  takes: 'person',

  async run(turn, _dialogs, argument = '') {
    const say = wordsFor('command.audit', text, turn.locale);
    if (!(await isForAdmins(turn, 'audit', { refused: say('refused'), cannotCheck: say('cannotCheck') }))) return;
    const typed = argument.trim();
    if (typed === '') return audited(turn, { action: 'audit', subjectId: '' }, () => shown(turn, null));
    const [person, ...others] = await findPeople(turn.graph, typed);
    if (!person) return void (await turn.chat.say(say('nobody', { typed: plain(typed) })));
    if (others.length > 0) return void (await turn.chat.say(say('several', { typed: plain(typed) })));
    await audited(turn, { action: 'audit', subjectId: person.id }, () => shown(turn, person));
  },
};

interface Named {
  id: string;
  name: string;
}

async function shown(turn: Turn, person: Named | null): Promise<Audited<void>> {
  const since = new Date(turn.now.getTime() - days * 86_400_000);
  const rows = await turn.auditLines({ since, ...(person && { personId: person.id }) });
  const newest = rows.slice(-most).reverse();
  const names = await namesOf(turn, newest);
  const say = wordsFor('command.audit', text, turn.locale, turn.timeZone);
  const whom = { whom: person ? 'somebody' : 'everybody', name: plain(person?.name ?? '') };
  const lines = newest.map((row) =>
    say('line', {
      at: row.at,
      actor: nameIn(names, row.actorId),
      action: plain(row.action),
      about: row.subjectId === '' ? 'nobody' : 'somebody',
      subject: nameIn(names, row.subjectId),
      outcome: row.outcome,
      detail: row.detail === '' ? 'none' : plain(row.detail),
    }),
  );
  const left = rows.length - newest.length;
  const said = [say('title', whom), lines.join('\n'), ...(left > 0 ? [say('more', { count: left })] : [])];
  await turn.chat.say(newest.length === 0 ? say('none', whom) : said.join('\n\n'));
  return { value: undefined, outcome: 'done', detail: `${newest.length} lines` };
}

const nameIn = (names: ReadonlyMap<string, string>, id: string): string => plain(names.get(id) ?? id);

/** Names by id, all asked at once. Who cannot be read, or is no person at all, goes by the id. */
async function namesOf({ graph }: Turn, rows: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]).filter(isGuid));
  const found = await Promise.allSettled([...ids].map(async (id) => [id, (await accountOf(graph, id)).name] as const));
  return new Map(found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}
