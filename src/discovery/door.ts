import { type AddressKind, refusalOf } from './safe-address.ts';
import { type NameProblem, nameOf } from './safe-name.ts';
import type { NameAnswer, Resolver } from './resolver.ts';

declare const checked: unique symbol;

/** An address that was checked. Only this file makes one, and connections take nothing else. */
export interface Open {
  readonly [checked]: true;
  readonly kind: 'open';
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** All checked addresses of the name. */
  readonly addresses: readonly string[];
}

export type Closed =
  | { kind: 'bad-name'; problem: NameProblem }
  | { kind: 'bad-address'; address: string; what: AddressKind }
  | { kind: 'no-address' }
  | { kind: 'dns-unknown'; code: string };

/** Where the command line says that hosts are, and whom it trusts besides. Nothing else may fill one in. */
export interface Route {
  /** By host name in lower case. */
  readonly hosts: ReadonlyMap<string, { address: string; port: number }>;
  /** PEM certificates. */
  readonly ca: readonly string[];
}

export interface Door {
  /** Each name is resolved and checked once; the same answer holds for the whole probe. */
  open(host: string): Promise<Open | Closed>;
}

interface DoorOptions {
  resolver: Resolver;
  route?: Route | undefined;
  /** More addresses than this are not looked at. */
  most: number;
  signal: AbortSignal;
}

const https = 443;

/** The only way to a connection. One bad address among several closes it: a name that is bad now and then is bad. */
export function createDoor({ resolver, route, most, signal }: DoorOptions): Door {
  const known = new Map<string, Promise<Open | Closed>>();
  const look = async (host: string): Promise<Open | Closed> => {
    const named = nameOf(host, (ascii) => route?.hosts.has(ascii) === true);
    if ('problem' in named) return { kind: 'bad-name', problem: named.problem };
    const { ascii } = named.name;
    const routed = route?.hosts.get(ascii);
    if (routed) return opened(ascii, routed.port, [routed.address]);
    return checkedAnswer(ascii, await inTime(resolver.addressesOf(ascii), signal), most);
  };
  return {
    open(host) {
      const looked = known.get(host) ?? look(host);
      known.set(host, looked);
      return looked;
    },
  };
}

function checkedAnswer(host: string, answer: NameAnswer, most: number): Open | Closed {
  if (answer.kind === 'none') return { kind: 'no-address' };
  if (answer.kind === 'unknown') return { kind: 'dns-unknown', code: answer.code };
  const addresses = answer.addresses.slice(0, most);
  for (const address of addresses) {
    const what = refusalOf(address);
    if (what !== null) return { kind: 'bad-address', address, what };
  }
  // What an iPhone on an ordinary network reaches first.
  const v4First = addresses.toSorted((one, other) => Number(one.includes(':')) - Number(other.includes(':')));
  return v4First.length > 0 ? opened(host, https, v4First) : { kind: 'no-address' };
}

const opened = (host: string, port: number, addresses: readonly string[]): Open =>
  ({ kind: 'open', host, address: addresses[0] ?? '', port, addresses }) as unknown as Open;

/** The same name at another of its checked addresses. */
export const otherAddress = (at: Open, address: string): Open | null =>
  at.addresses.includes(address) ? opened(at.host, at.port, [address]) : null;

/** A resolver that never answers, or breaks, is one that did not say. */
function inTime(answer: Promise<NameAnswer>, signal: AbortSignal): Promise<NameAnswer> {
  const silent: NameAnswer = { kind: 'unknown', code: 'ETIMEOUT' };
  return new Promise((resolve) => {
    if (signal.aborted) resolve(silent);
    signal.addEventListener('abort', () => resolve(silent), { once: true });
    answer.then(resolve, (error: unknown) => {
      resolve({ kind: 'unknown', code: (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN' });
    });
  });
}
