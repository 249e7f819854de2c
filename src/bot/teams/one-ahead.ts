import { within } from '../within.ts';
import { KeysMissing } from './channel-keys.ts';

const timeoutMs = 5000;

/** Until something has succeeded once, one tries at a time: the first fetches what the others then find. */
export class OneAhead {
  private hasSucceeded = false;
  private trying: Promise<unknown> = Promise.resolve();

  /** Throws `KeysMissing` when the first does not get anywhere in time. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.hasSucceeded) return work();
    const turn = this.trying.then(() => this.attempt(work));
    this.trying = turn.catch(() => undefined);
    return turn;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.hasSucceeded) return work();
    const result = await within(timeoutMs, work(), () => new KeysMissing('The SDK waits for the keys of the channel'));
    this.hasSucceeded = true;
    return result;
  }
}
