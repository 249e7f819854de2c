import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../settings.ts';

export const mostBytes = 256 * 1024;

/** The status that turns a request away before its body is touched; null lets it in. */
export function turnedAway(request: IncomingMessage): 413 | 415 | null {
  // The framework would unpack the body, and one that is not what it says ends the process.
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity') return 415;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 413;
  return null;
}

/** A web page elsewhere can reach loopback through a name of its own (DNS rebinding); the Host header tells. */
export const isForThisMachine = ({ headers }: IncomingMessage): boolean =>
  isLoopback(URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '');

/** Only `application/json`, in UTF-8 if it says. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}

/** The body, or null as soon as it is larger than 256 KiB. Rejects when the sender hangs up. */
export function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        request.pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The sender hung up')));
  });
}
