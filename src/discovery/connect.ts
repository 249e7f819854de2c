import { constants } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as startTls, createSecureContext, getCACertificates, type SecureContext, type TLSSocket } from 'node:tls';
import type { Open } from './door.ts';

export type ConnectProblem =
  | 'refused' // nobody listens there
  | 'no-route' // this machine has no way there
  | 'silent' // no answer in time, before there was a connection
  | 'tls' // a connection, but no handshake
  | 'slow'; // a connection, but the handshake did not end in time

export class ConnectError extends Error {
  readonly problem: ConnectProblem;
  /** As Node or OpenSSL names it. */
  readonly code: string;

  constructor(problem: ConnectProblem, code: string, cause?: unknown) {
    super(`${problem}: ${code}`, { cause });
    this.name = 'ConnectError';
    this.problem = problem;
    this.code = code;
  }
}

export interface TlsWish {
  /** false: only to describe the certificate. Nothing is sent over such a connection and nothing is read from it. */
  verify: boolean;
  trust: SecureContext;
  signal: AbortSignal;
}

/**
 * Whom a phone may trust: the public roots, and what the command line adds. Small keys and SHA-1 pass here, because
 * iOS before 27 takes them; they are findings.
 */
export function trustOf(ca: readonly string[]): SecureContext {
  return createSecureContext({
    minVersion: 'TLSv1.2',
    ciphers: `${constants.defaultCoreCipherList}:@SECLEVEL=0`,
    ...(ca.length > 0 && { ca: [...getCACertificates('default'), ...ca] }),
  });
}

/** TCP to exactly the checked address: it is a literal, so nothing is resolved any more. */
export function connectPlain(at: Open, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: at.address, port: at.port, autoSelectFamily: false });
    const give = settleOnce(socket, { signal, late: 'silent', reject });
    socket.once('connect', () => {
      give.up();
      if (sameAddress(socket, at)) resolve(socket);
      else refuseOther(socket, reject);
    });
  });
}

/** TLS over such a connection. The name stays in SNI and is what the certificate must carry. */
export async function connectTls(at: Open, { verify, trust, signal }: TlsWish): Promise<TLSSocket> {
  const plain = await connectPlain(at, signal);
  return new Promise((resolve, reject) => {
    const socket = startTls({
      socket: plain,
      servername: at.host,
      secureContext: trust,
      rejectUnauthorized: verify,
      ALPNProtocols: ['http/1.1'],
    });
    const give = settleOnce(socket, { signal, late: 'slow', reject });
    plain.once('error', (error) => socket.destroy(error));
    socket.once('close', () => plain.destroy());
    socket.once('secureConnect', () => {
      give.up();
      resolve(socket);
    });
  });
}

interface Settling {
  signal: AbortSignal;
  /** What it means when time is up. */
  late: ConnectProblem;
  reject: (error: ConnectError) => void;
}

/** Ends the wait at the first error, at a close, or when time is up. */
function settleOnce(socket: Socket, { signal, late, reject }: Settling) {
  const onAbort = (): void => {
    reject(new ConnectError(late, 'ETIMEDOUT'));
    socket.destroy();
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    reject(new ConnectError(problemOf(error), error.code ?? 'EUNKNOWN', error));
    socket.destroy();
  };
  const onClose = (): void => reject(new ConnectError('tls', 'ECONNRESET'));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  socket.once('error', onError).once('close', onClose);
  return {
    up() {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError).off('close', onClose);
      // From here on whoever uses the socket listens; an error in between must not end the process.
      socket.on('error', () => undefined);
    },
  };
}

const noRoute = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ENETDOWN', 'EAFNOSUPPORT', 'EACCES', 'EPERM']);

function problemOf({ code = '' }: NodeJS.ErrnoException): ConnectProblem {
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ETIMEDOUT') return 'silent';
  return noRoute.has(code) ? 'no-route' : 'tls';
}

/** Node spells an IPv6 address in its own way, so both are compared as a URL writes them. */
const sameAddress = (socket: Socket, { address }: Open): boolean => plainly(socket.remoteAddress ?? '') === plainly(address);
const plainly = (address: string): string => (address.includes(':') ? new URL(`https://[${address}]`).hostname : address);

function refuseOther(socket: Socket, reject: (error: ConnectError) => void): void {
  reject(new ConnectError('no-route', 'EOTHERADDRESS'));
  socket.destroy();
}
