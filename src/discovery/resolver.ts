import { Resolver as Dns } from 'node:dns/promises';

export type NameAnswer =
  | { kind: 'addresses'; addresses: string[] }
  /** DNS says for certain that there is none. */
  | { kind: 'none' }
  /** DNS did not say. `code` as Node names it. */
  | { kind: 'unknown'; code: string };

/** Who turns names into addresses. Asked once a name and probe. */
export interface Resolver {
  addressesOf(host: string): Promise<NameAnswer>;
}

const tryMs = 1500;
const tries = 2;
const saysNone = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME']);

/** DNS itself: no hosts file, no search list, and an answer "no such name" is told from no answer. */
export function dnsResolver(): Resolver {
  return {
    async addressesOf(host) {
      const dns = new Dns({ timeout: tryMs, tries });
      const answers = await Promise.allSettled([dns.resolve4(host), dns.resolve6(host)]);
      const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      if (addresses.length > 0) return { kind: 'addresses', addresses };
      const codes = answers.map((answer) => (answer.status === 'rejected' ? codeOf(answer.reason) : 'ENODATA'));
      const silent = codes.find((code) => !saysNone.has(code));
      return silent === undefined ? { kind: 'none' } : { kind: 'unknown', code: silent };
    },
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
