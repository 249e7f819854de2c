const day = 86_400_000;

/** Our own limits: a month to find who holds the Apple account, and a last week. */
const soonDays = 30;
const lastDays = 7;

/** How near the end of something is that must be renewed. */
export type Expiry = 'past' | 'last-week' | 'soon' | 'far';

export function expiryOf(end: Date, now: Date): Expiry {
  const left = (end.getTime() - now.getTime()) / day;
  if (left <= 0) return 'past';
  if (left <= lastDays) return 'last-week';
  return left <= soonDays ? 'soon' : 'far';
}

/** Slots `at` and `days`; a day that has begun counts. */
export const endFacts = (end: Date, now: Date) => ({
  at: end.getTime(),
  days: Math.ceil(Math.abs(end.getTime() - now.getTime()) / day),
});
