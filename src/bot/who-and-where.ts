import type { Activity } from 'botbuilder';
import type { Person, Scope } from '../dialogs/turn.ts';
import { isGuid } from '../graph/address.ts';
import { kept } from '../texts/kept.ts';
import { isObject } from './json-body.ts';

/** null: not signed in with an account of the directory, so nothing can be looked up for them. */
export function personOf({ from }: Pick<Activity, 'from'>): Person | null {
  const id = from?.aadObjectId;
  if (typeof id !== 'string' || !isGuid(id)) return null;
  return { id: id.toLowerCase(), name: typeof from.name === 'string' ? from.name : '' };
}

export function scopeOf({ conversation }: Pick<Activity, 'conversation'>): Scope {
  const { conversationType: type, isGroup } = conversation as { conversationType?: string; isGroup?: boolean };
  if (type === 'channel') return 'channel';
  // A kind of conversation that is new to us may have listeners.
  const alone = type === undefined || type === 'personal';
  return alone && !isGroup ? 'personal' : 'group';
}

/** The conversation without the thread of a channel it is in. */
export const conversationIdOf = ({ conversation }: Pick<Activity, 'conversation'>): string =>
  conversation.id.split(';messageid=')[0] ?? conversation.id;

/** BCP 47. English where the client says nothing or nonsense. */
export function localeOf(activity: Partial<Activity>): string {
  const candidates = [activity.locale, clientInfo(activity)['locale'], 'en'];
  return candidates.map(canonical).find((locale) => locale !== null) ?? 'en';
}

/** IANA name; null where the client does not say. */
export function timeZoneOf(activity: Partial<Activity>): string | null {
  const candidates = [clientInfo(activity)['timezone'], activity.localTimezone];
  return candidates.find((zone): zone is string => typeof zone === 'string' && zone.length <= 64 && isTimeZone(zone)) ?? null;
}

function clientInfo(activity: Partial<Activity>): Record<string, unknown> {
  const entities: unknown[] = activity.entities ?? [];
  return entities.filter(isObject).find((entity) => entity['type'] === 'clientInfo') ?? {};
}

function canonical(locale: unknown): string | null {
  return typeof locale === 'string' && locale.length <= 35 ? canonicalLocale(locale) : null;
}

// Both are asked in every turn, and making them costs more than a card.
const canonicalLocale = kept((locale) => unlessOutOfRange(() => Intl.getCanonicalLocales(locale)[0] ?? null) ?? null, 500);

const isTimeZone = kept(
  (timeZone) => unlessOutOfRange(() => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '') ?? false,
  500,
);

function unlessOutOfRange<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
