import type { SecureContext, TLSSocket } from 'node:tls';
import { chainOf, isAboutCertificate, problemOf } from './certificate.ts';
import { oldHello, strictHello } from './client-hello.ts';
import { ConnectError, connectPlain, connectTls } from './connect.ts';
import type { Open } from './door.ts';
import { type FirstWords, firstWordsOf } from './server-hello.ts';
import type { TlsFacts } from './tls-facts.ts';

interface LookMeans {
  trust: SecureContext;
  signal: AbortSignal;
}

type Handshake = Pick<TlsFacts, 'agreed' | 'connect' | 'certificateProblem' | 'chain'>;

/** How a host speaks TLS. Nothing is asked of it, so nothing it says can be believed by mistake. */
export async function lookAtTls(at: Open, means: LookMeans): Promise<TlsFacts> {
  const [handshake, strict] = await Promise.all([careful(at, means), answerTo(strictHello(at.host), at, means.signal)]);
  const old = handshake.connect?.problem === 'tls' ? await answerTo(oldHello(at.host), at, means.signal) : null;
  return { host: at.host, ...handshake, strict, old };
}

async function careful(at: Open, means: LookMeans): Promise<Handshake> {
  try {
    const socket = await connectTls(at, { ...means, verify: true });
    return described(socket);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const { problem, code } = error;
    if (isAboutCertificate(code)) return careless(at, code, means);
    return { agreed: null, connect: { problem, code }, certificateProblem: null, chain: [] };
  }
}

/** A second look at a certificate that was not accepted: what is wrong with it. */
async function careless(at: Open, code: string, means: LookMeans): Promise<Handshake> {
  try {
    const seen = described(await connectTls(at, { ...means, verify: false }));
    return { ...seen, certificateProblem: { what: problemOf(code, seen.chain), code } };
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return { agreed: null, connect: null, certificateProblem: { what: problemOf(code, []), code }, chain: [] };
  }
}

function described(socket: TLSSocket): Handshake {
  const agreed = { protocol: socket.getProtocol() ?? 'unknown', cipher: socket.getCipher().standardName };
  const chain = chainOf(socket.getPeerX509Certificate());
  socket.destroy();
  return { agreed, connect: null, certificateProblem: null, chain };
}

/** A ServerHello and its first certificate fit easily; whoever sends more is not waited for. */
const mostBytes = 20_000;

async function answerTo(hello: Buffer, at: Open, signal: AbortSignal): Promise<FirstWords | null> {
  try {
    const socket = await connectPlain(at, signal);
    return await new Promise((resolve) => {
      let bytes = Buffer.alloc(0);
      const end = (words: FirstWords | null): void => {
        resolve(words);
        socket.destroy();
      };
      socket.on('data', (part: Buffer) => {
        bytes = Buffer.concat([bytes, part]);
        const words = firstWordsOf(bytes);
        if (words !== null || bytes.length > mostBytes) end(words);
      });
      socket.once('close', () => end(null));
      signal.addEventListener('abort', () => end(null), { once: true });
      socket.write(hello);
    });
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return null;
  }
}
