import type { Answer } from './visit-facts.ts';

/** How long anybody on the way may keep this answer. Never throws. */
export function longestCacheSeconds({ cacheControl, expires, date }: Pick<Answer, 'cacheControl' | 'expires' | 'date'>): number {
  const directives = (cacheControl ?? '').toLowerCase();
  if (/\bno-store\b|\bno-cache\b/.test(directives)) return 0;
  const ages = [...directives.matchAll(/\b(?:s-maxage|max-age)\s*=\s*"?(\d{1,12})/g)].map((found) => Number(found[1]));
  if (ages.length > 0) return Math.max(...ages);
  const kept = (Date.parse(expires ?? '') - Date.parse(date ?? '')) / 1000;
  return Number.isFinite(kept) ? Math.max(0, kept) : 0;
}
