import { request, type IncomingMessage } from 'node:http';
import type { SecureContext, TLSSocket } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isAboutCertificate } from './certificate.ts';
import { ConnectError, connectTls } from './connect.ts';
import type { Open } from './door.ts';
import { type FileReading, readFile } from './file.ts';
import type { Limits } from './limits.ts';
import type { Answer, Stop } from './visit-facts.ts';

export interface Asking {
  url: URL;
  method: 'GET' | 'HEAD';
  agent: string;
}

export interface FetchMeans {
  trust: SecureContext;
  signal: AbortSignal;
  limits: Limits;
}

/**
 * One request to a checked address over verified TLS. No cookies, no credentials, no proxy, no redirects: the connection is
 * made by hand and used once.
 */
export async function fetchOnce(at: Open, asking: Asking, means: FetchMeans): Promise<Answer | Stop> {
  try {
    const socket = await connectTls(at, { ...means, verify: true });
    return await overSocket(socket, asking, means);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const { problem, code } = error;
    return isAboutCertificate(code) ? { kind: 'certificate', code } : { kind: 'connect', problem, code };
  }
}

function overSocket(socket: TLSSocket, { url, method, agent }: Asking, means: FetchMeans): Promise<Answer | Stop> {
  const { limits, signal } = means;
  return new Promise((resolve) => {
    const end = (result: Answer | Stop): void => {
      resolve(result);
      socket.destroy();
    };
    const broken = (error: NodeJS.ErrnoException): void => end({ kind: 'broken-http', code: error.code ?? 'EUNKNOWN' });
    const asked = request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      host: url.hostname,
      headers: { host: url.hostname, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': agent, connection: 'close' },
      setDefaultHeaders: false,
      maxHeaderSize: limits.headerBytes,
    });
    asked.maxHeadersCount = limits.headerCount;
    signal.addEventListener('abort', () => end({ kind: 'slow' }), { once: true });
    // A socket that is taken away can complain more than once.
    asked.on('error', broken);
    // Switching protocols would take the connection out of our hands.
    asked.once('upgrade', () => end({ kind: 'broken-http', code: 'EUPGRADE' }));
    asked.once('response', (response) => {
      const done = (bytes: Buffer | null): void => end(answerOf(response, url, fileOf(response, bytes, limits)));
      response.on('error', broken);
      collect(response, limits.bodyBytes, done);
    });
    asked.end();
  });
}

/** Gives null as soon as it is more than `most`. */
function collect(response: IncomingMessage, most: number, done: (bytes: Buffer | null) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > most) done(null);
    else parts.push(part);
  });
  response.once('end', () => done(Buffer.concat(parts)));
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, url: URL, file: FileReading): Answer {
  return {
    url: url.href,
    status: statusCode,
    contentType: headers['content-type'] ?? null,
    // Node reads headers as Latin-1; letters beyond ASCII are sent as UTF-8.
    location: headers.location === undefined ? null : Buffer.from(headers.location, 'latin1').toString('utf8'),
    cacheControl: headers['cache-control'] ?? null,
    expires: headers.expires ?? null,
    date: headers.date ?? null,
    encoding: encodingOf(headers['content-encoding']),
    file,
  };
}

const encodingOf = (header: string | undefined): string | null => {
  const encoding = header?.trim().toLowerCase() ?? '';
  return encoding === '' || encoding === 'identity' ? null : encoding;
};

const unpack: Readonly<Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

function fileOf({ headers }: IncomingMessage, bytes: Buffer | null, { bodyBytes, jsonDepth }: Limits): FileReading {
  if (bytes === null) return { kind: 'too-large' };
  const encoding = encodingOf(headers['content-encoding']);
  if (encoding === null || bytes.length === 0) return readFile(bytes, jsonDepth);
  const unpacked = unpack[encoding];
  if (!unpacked) return { kind: 'unreadable-encoding' };
  try {
    return readFile(unpacked(bytes, { maxOutputLength: bodyBytes }), jsonDepth);
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: tooLarge ? 'too-large' : 'unreadable-encoding' };
  }
}
