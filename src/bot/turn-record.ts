import type { DialogInstance, DialogSet } from 'botbuilder-dialogs';
import type { Reader } from '../dialogs/turn.ts';
import type { TurnStates } from '../store/store.ts';

/** What is kept of a conversation from turn to turn. The shape is ours, so that it outlives the SDK. */
export interface TurnRecord {
  /** Of this shape. A record with another number is not understood and starts afresh. */
  format: 1;
  stack: DialogInstance[];
  memory: Record<string, unknown>;
  welcomed: boolean;
  /** Stands for the conversation reference that the store has; another one is written when it changes. */
  way?: string;
  /** As the client said it last; turns that Usher starts have no client to ask. */
  locale: string;
  timeZone: string;
}

export interface LoadedRecord {
  record: TurnRecord;
  version: number;
}

const fresh = (): TurnRecord => ({ format: 1, stack: [], memory: {}, welcomed: false, locale: 'en', timeZone: 'UTC' });

export async function loadRecord(states: TurnStates, key: string, dialogs: DialogSet): Promise<LoadedRecord> {
  const saved = await states.load<TurnRecord>(key);
  if (!saved) return { record: fresh(), version: 0 };
  const record = saved.value.format === 1 ? saved.value : fresh();
  // A dialog that a newer or older release had cannot be continued; everything else goes on.
  const known = record.stack.every((instance) => dialogs.find(instance.id));
  return { record: known ? record : { ...record, stack: [] }, version: saved.version };
}

/** How the person in a conversation reads, as their client said it last. */
export async function readerIn(states: TurnStates, key: string): Promise<Reader> {
  const saved = await states.load<TurnRecord>(key);
  const { locale, timeZone } = saved?.value.format === 1 ? saved.value : fresh();
  return { locale, timeZone };
}
