import { plain } from '../../cards/plain.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Notice } from '../../store/store.ts';
import { wordsFor } from '../../texts/words.ts';
import type { Reader } from '../turn.ts';
import { text } from './text.ts';

/** The kind of notice that says so. */
export const lookedAt = 'looked-at';

/** What somebody hears who was looked at; null for a notice of a kind this version does not know. */
export function noticeText({ kind, at, by }: Notice, { locale, timeZone }: Reader): string | null {
  if (kind !== lookedAt) return null;
  const words = wordsFor('dialog.on-behalf', text, locale, timeZone);
  return by === '' ? words('lookedAtByIt', { at }) : words('lookedAt', { by: plain(by), at });
}

/** The words that the person would have read themselves. */
export function adviceText({ cause, next }: Finding, by: string, { locale }: Reader): string {
  const words = wordsFor('dialog.on-behalf', text, locale);
  const slots = { cause: plain(cause, 600), next: plain(next, 600) };
  return by === '' ? words('adviceByIt', slots) : words('advice', { ...slots, by: plain(by) });
}
