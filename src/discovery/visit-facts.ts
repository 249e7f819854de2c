import type { AddressKind } from './safe-address.ts';
import type { NameProblem } from './safe-name.ts';
import type { ConnectProblem } from './connect.ts';
import type { FileReading } from './file.ts';

export interface Answer {
  url: string;
  status: number;
  contentType: string | null;
  location: string | null;
  cacheControl: string | null;
  expires: string | null;
  date: string | null;
  /** Content-Encoding that came although none was asked for; null: plain. */
  encoding: string | null;
  file: FileReading;
}

export type Stop =
  | { kind: 'bad-name'; problem: NameProblem }
  | { kind: 'bad-address'; address: string; what: AddressKind }
  | { kind: 'no-address' }
  | { kind: 'dns-unknown'; code: string }
  | { kind: 'connect'; problem: ConnectProblem; code: string }
  /** The certificate was not accepted, so nothing was asked. */
  | { kind: 'certificate'; code: string }
  | { kind: 'broken-http'; code: string }
  /** Connected, but the answer did not end in time. */
  | { kind: 'slow' }
  | { kind: 'not-https' }
  | { kind: 'other-port'; port: string }
  | { kind: 'user-info' }
  | { kind: 'bad-location' }
  | { kind: 'loop' }
  | { kind: 'too-many-hops' };

/** One look at one address, redirects followed. */
export interface Visit {
  /** Redirects on the way. */
  hops: readonly { from: string; to: string; status: number }[];
  end: { kind: 'answer'; answer: Answer } | { kind: 'stopped'; url: string; why: Stop };
  ms: number;
}

export const answerOf = ({ end }: Visit): Answer | null => (end.kind === 'answer' ? end.answer : null);
