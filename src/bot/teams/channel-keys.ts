import { isObject } from '../json-body.ts';

const timeoutMs = 5000;
const minute = 60_000;
/** A key that is not known may be new; but a forger may make up as many as they like. */
const askAgainMs = 5 * minute;
const afterFailureMs = minute;

/** The channel's keys cannot be had, so nobody can be let in now. */
export class KeysMissing extends Error {
  readonly statusCode = 500;
}

/**
 * Which keys the channel signs with. The SDK asks for them once for each request that comes while it has none, waits for
 * ever, and asks again for each forged token; this stands before it.
 */
export class ChannelKeys {
  private readonly metadataUrl: string;
  private readonly now: () => number;
  private ids: ReadonlySet<string> | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | null = null;

  /** `now` is a clock in milliseconds that never jumps. */
  constructor(metadataUrl: string, now: () => number = () => performance.now()) {
    this.metadataUrl = metadataUrl;
    this.now = now;
  }

  /** Whether the channel has a key of that id. Throws `KeysMissing` when that cannot be told. */
  async has(id: string): Promise<boolean> {
    if (this.ids?.has(id)) return true;
    const pause = this.ids ? askAgainMs : afterFailureMs;
    if (this.asking || this.now() - this.askedAt >= pause) await this.ask();
    if (!this.ids) throw new KeysMissing('The keys of the channel cannot be had');
    return this.ids.has(id);
  }

  /** Many may wait for one answer. Known keys stay known when there is none. */
  private ask(): Promise<void> {
    this.asking ??= this.fetchIds()
      .then(
        (ids) => void (this.ids = ids),
        () => undefined,
      )
      .finally(() => {
        this.askedAt = this.now();
        this.asking = null;
      });
    return this.asking;
  }

  private async fetchIds(): Promise<ReadonlySet<string>> {
    const { jwks_uri: address } = await jsonFrom(this.metadataUrl);
    const { keys } = await jsonFrom(String(address));
    if (!Array.isArray(keys)) throw new Error('No keys');
    return new Set(keys.filter(isObject).map(({ kid }) => String(kid)));
  }
}

async function jsonFrom(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  const body: unknown = await response.json();
  if (!response.ok || !isObject(body)) throw new Error('No answer');
  return body;
}
