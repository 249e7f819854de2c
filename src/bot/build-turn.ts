import type { Activity } from 'botbuilder';
import type { Input, Person, Turn } from '../dialogs/turn.ts';
import type { TurnChat } from './chat.ts';
import { helpDeskOf } from './help-desk.ts';
import { tenantLookOf } from './tenant-look.ts';
import type { TurnParts } from './turn-parts.ts';
import type { TurnRecord } from './turn-record.ts';
import { conversationIdOf, localeOf, scopeOf, timeZoneOf } from './who-and-where.ts';

/** Reads of a turn end here; the person hears something before Teams gives up. */
export const graphMs = 9000;
const firstLookMs = 5000;

export interface TurnMakings {
  parts: TurnParts;
  activity: Activity;
  chat: TurnChat;
  person: Person;
  input: Input;
  record: TurnRecord;
}

/** Everything one turn may use. What the client says of locale and time zone is kept in the record for turns without a client. */
export function buildTurn({ parts, activity, chat, person, input, record }: TurnMakings): Turn {
  const conversationId = conversationIdOf(activity);
  const { watches } = parts.store;
  const now = parts.now();
  const graph = parts.graph(AbortSignal.timeout(graphMs));
  const tenant: Turn['tenant'] = (maxAgeMs) => parts.tenant.facts(graph, maxAgeMs);
  if (activity.type !== 'event') record.locale = localeOf(activity);
  record.timeZone = timeZoneOf(activity) ?? record.timeZone;
  return {
    person,
    scope: scopeOf(activity),
    locale: record.locale,
    timeZone: record.timeZone,
    now,
    input,
    graph,
    tenant,
    ...tenantLookOf(parts.tenantSide, { graph, tenant, person, now }),
    chat,
    itChannel: parts.itChannelId === null ? null : parts.conversations.itChannel(parts.itChannelId, activity),
    watching: {
      start: () => watches.start(conversationId, now, new Date(now.getTime() + firstLookMs)),
      stop: () => watches.stop(conversationId),
    },
    ...helpDeskOf({ parts, graph, person, now }),
    memory: record.memory,
    publicUrl: parts.publicUrl,
  };
}
