import { plain } from '../../cards/plain.ts';
import type { HandOff, Notice } from '../../store/store.ts';
import { wordsFor } from '../../texts/words.ts';
import type { Reader } from '../turn.ts';
import { statusText } from './text.ts';

/** Kinds of notices that say what became of a hand-off. */
const kinds = { taken: 'hand-off-taken', solved: 'hand-off-solved' } as const;

export const statusNotice = (status: 'taken' | 'solved', by: string, at: Date): Notice => ({ kind: kinds[status], by, at });

/** What the person hears of it; null for a notice about something else. */
export function statusNoticeText({ kind, by }: Notice, { locale, timeZone }: Reader): string | null {
  const status = kind === kinds.taken ? 'taken' : kind === kinds.solved ? 'solved' : null;
  const say = wordsFor('dialog.hand-off.status', statusText, locale, timeZone);
  return status && (by === '' ? say(`${status}ByIt`) : say(status, { by: plain(by) }));
}

/** The answer to "my request". */
export function requestText(handOff: HandOff | null, reader: Reader): string {
  const say = wordsFor('dialog.hand-off.status', statusText, reader.locale, reader.timeZone);
  if (!handOff) return say('none');
  const { at, about, status, settled } = handOff;
  const became =
    status === 'open' || !settled ? say('open') : statusNoticeText(statusNotice(status, settled.by, settled.at), reader);
  return say('request', { at, about, became: became ?? '' });
}
