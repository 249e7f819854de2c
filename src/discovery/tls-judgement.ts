import type { Said } from './rule.ts';
import { protocolVersionAlert, tls12 } from './server-hello.ts';
import type { Certificate, TlsFacts } from './tls-facts.ts';

/** A server that knows no TLS 1.2 answers a hello of 1.2 with something older. */
export const isTooOld = ({ old }: TlsFacts): boolean => old?.kind === 'hello' && old.version < tls12;

export type IosTwentySeven = 'fine' | 'weak-key' | 'weak-hash' | 'no-san' | 'no-gcm' | 'no-ems' | 'weak-1-2' | 'not-seen';

/** What iOS 27 makes of a host; null: there was no connection. */
export function iosTwentySeven({ agreed, chain, strict }: TlsFacts): Said<IosTwentySeven> | null {
  if (agreed === null) return null;
  const weak = weakIn(chain);
  if (weak) return weak;
  const has13 = agreed.protocol === 'TLSv1.3';
  if (strict === null || strict.kind === 'not-tls') return { case: has13 ? 'fine' : 'not-seen' };
  if (strict.kind === 'hello') return strict.extendedMasterSecret ? { case: 'fine' } : { case: has13 ? 'weak-1-2' : 'no-ems' };
  // A server of 1.3 alone has nothing to be weak in.
  if (has13) return { case: strict.code === protocolVersionAlert ? 'fine' : 'weak-1-2' };
  return { case: 'no-gcm', slots: { cipher: agreed.cipher } };
}

const leastBits = { rsa: 2048, ec: 256, other: 0 } as const;
const weakHashes = new Set(['md5', 'sha1']);

function weakIn(chain: readonly Certificate[]): Said<'weak-key' | 'weak-hash' | 'no-san'> | null {
  const short = chain.find(({ key }) => key.bits !== null && key.bits < leastBits[key.type]);
  if (short) {
    const { subject, key } = short;
    return { case: 'weak-key', slots: { subject, bits: String(key.bits), type: key.type.toUpperCase() } };
  }
  const old = chain.find(({ hash }) => hash !== null && weakHashes.has(hash));
  if (old) return { case: 'weak-hash', slots: { subject: old.subject, hash: old.hash?.toUpperCase() ?? '' } };
  return chain[0]?.names.length === 0 ? { case: 'no-san' } : null;
}
