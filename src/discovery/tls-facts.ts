import type { ConnectProblem } from './connect.ts';
import type { FirstWords } from './server-hello.ts';

export type CertificateProblem =
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'self-signed'
  | 'missing-intermediate'
  | 'unknown-issuer'
  | 'not-accepted'; // another reason; its code says which

export interface Certificate {
  subject: string;
  issuer: string;
  /** Names it is for: the SAN, without the kind. */
  names: readonly string[];
  validFrom: Date;
  validTo: Date;
  key: { type: 'rsa' | 'ec' | 'other'; bits: number | null };
  /** Hash of the issuer's signature, such as `sha256`; null: not told. */
  hash: string | null;
}

export interface TlsFacts {
  host: string;
  /** The handshake of a careful client; null: there was none. */
  agreed: { protocol: string; cipher: string } | null;
  /** Why there was none. */
  connect: { problem: ConnectProblem; code: string } | null;
  certificateProblem: { what: CertificateProblem; code: string } | null;
  /** As the server sent them, its own first; empty when none was seen. */
  chain: readonly Certificate[];
  /** The answer to a hello of TLS 1.2 that is as strict as iOS 27; null: none came. */
  strict: FirstWords | null;
  /** The answer to a hello with old suites, asked only where no handshake came about. */
  old: FirstWords | null;
}
