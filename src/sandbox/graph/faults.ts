import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';

/** One disturbance of the Graph stand-in. */
export interface Fault {
  id: string;
  /** Regular expression on "METHOD version/path", such as "GET beta/users/.+/managedDevices". */
  match: string;
  status?: number;
  /** Graph's error code, where the usual one for the status is not meant. */
  code?: string;
  /** Seconds in the Retry-After header; left out, the header is left out. */
  retryAfter?: number;
  delayMs?: number;
  /** Never answers. */
  hang?: boolean;
  /** Sends half of the answer as if it were whole. */
  truncate?: boolean;
  /** A page in HTML in the place of JSON, with 200 unless a status is wished. */
  html?: boolean;
  /** 200 with `{}`. */
  empty?: boolean;
  /** How many requests it still meets; left out, all. */
  times?: number;
}

export interface Faults {
  list(): Fault[];
  /** Throws a TypeError or SyntaxError that says what is wrong with the wish. */
  add(wish: Record<string, unknown>): Fault;
  /** Without an id: all. */
  remove(id?: string): void;
  /** The first fault that meets the request; counts it down. */
  meet(request: string): Fault | null;
  /** Waits for the fault's delay, or for ever when it hangs; ends early when the faults are closed. */
  wait(fault: Fault | null): Promise<void>;
  close(): void;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  const closing = new AbortController();
  // Many requests may hang at once, each with a listener of its own.
  setMaxListeners(0, closing.signal);

  return {
    list: () => faults.map((fault) => ({ ...fault })),
    add(wish) {
      const fault = { ...faultFrom(wish), id: randomUUID() };
      faults.push(fault);
      return fault;
    },
    remove(id) {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    meet(request) {
      const fault = faults.find((one) => one.times !== 0 && new RegExp(one.match, 'i').test(request));
      if (fault?.times !== undefined) fault.times -= 1;
      faults = faults.filter((one) => one.times !== 0);
      return fault ?? null;
    },
    wait: (fault) => wait(fault?.hang === true ? null : (fault?.delayMs ?? 0), closing.signal),
    close: () => closing.abort(),
  };
}

const switches = ['hang', 'truncate', 'html', 'empty'] as const;

function faultFrom(wish: Record<string, unknown>): Omit<Fault, 'id'> {
  if (typeof wish.match !== 'string' || wish.match === '') throw new TypeError('A fault needs "match".');
  void new RegExp(wish.match);
  const number = (name: string) => (typeof wish[name] === 'number' && wish[name] >= 0 ? { [name]: wish[name] } : {});
  return {
    match: wish.match,
    ...number('status'),
    ...number('retryAfter'),
    ...number('delayMs'),
    ...number('times'),
    ...(typeof wish.code === 'string' ? { code: wish.code } : {}),
    ...Object.fromEntries(switches.filter((name) => wish[name] === true).map((name) => [name, true])),
  };
}

/** Null waits until the signal. */
async function wait(ms: number | null, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = ms === null ? undefined : setTimeout(stop, ms);
    signal.addEventListener('abort', stop);
  });
}
