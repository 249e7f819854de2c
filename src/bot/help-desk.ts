import type { Message, Person, Reader, Turn } from '../dialogs/turn.ts';
import type { GraphReader } from '../graph/reader.ts';
import { log } from '../log.ts';
import { isGone } from './apologise.ts';
import { say } from './chat.ts';
import type { TurnParts } from './turn-parts.ts';
import { readerIn } from './turn-record.ts';

export interface Acting {
  parts: Pick<TurnParts, 'store' | 'conversations' | 'roles'>;
  graph: GraphReader;
  person: Person;
  now: Date;
}

/** What a turn has for those who act for others. Nothing is asked before it is used. */
export function helpDeskOf({
  parts,
  graph,
  person,
  now,
}: Acting): Pick<Turn, 'roles' | 'audit' | 'auditLines' | 'tellPerson' | 'tellLater' | 'handOffs'> {
  const { audit, notices, handOffs } = parts.store;
  return {
    roles: (maxAgeMs) => parts.roles.of(graph, person.id, maxAgeMs),
    audit: (line) => audit.add({ ...line, at: now, actorId: person.id }),
    auditLines: (wanted) => audit.list(wanted),
    tellPerson: (personId, message) => tell(parts, personId, message),
    tellLater: (personId, notice) => notices.keep(personId, notice),
    handOffs,
  };
}

type Told = Message | ((reader: Reader) => Message | Promise<Message>);

/** By the stored way to the person's own chat, whose address is looked at before Usher's token goes there. */
async function tell({ store, conversations }: Acting['parts'], personId: string, told: Told): Promise<boolean> {
  const conversationId = await store.references.ofPerson(personId);
  if (conversationId === null) return false;
  const message = typeof told === 'function' ? await told(await readerIn(store.states, conversationId)) : told;
  try {
    return await conversations.resume(conversationId, (context) => say(context, message));
  } catch (error) {
    if (!isGone(error)) log.warn({ err: error }, 'a person could not be told');
    return false;
  }
}
