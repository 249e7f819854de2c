import type { Pace } from './limits.ts';

export interface Pacing {
  /** Counts one more. Gives 0, or how many ms to wait; then nothing is counted. */
  take(key: string, now: number): number;
}

/** At most so many within any stretch of that length, per key. Forgets keys that are quiet. */
export function createPacing({ times, withinMs }: Pace): Pacing {
  const taken = new Map<string, number[]>();
  return {
    take(key, now) {
      for (const [other, at] of taken) if ((at.at(-1) ?? 0) <= now - withinMs) taken.delete(other);
      const recent = (taken.get(key) ?? []).filter((at) => at > now - withinMs);
      const [oldest] = recent;
      if (recent.length >= times && oldest !== undefined) return oldest + withinMs - now;
      taken.set(key, [...recent, now]);
      return 0;
    },
  };
}
