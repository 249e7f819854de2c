import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One HTTP request. */
export interface Asked {
  /** Path and query. */
  url: string;
  /** On the clock of performance.now(). */
  at: number;
  /** 0 while there is no answer. */
  status: number;
  /** Of a `$batch`: what is inside, below the version. */
  inside: string[];
}

export interface GraphCounter {
  url: string;
  /** Since the last reset, in the order in which they came. */
  asked(): readonly Asked[];
  /** HTTP requests since the last reset, and how many of them had to wait for one another in the longest chain. */
  counts(): { requests: number; roundTrips: number };
  reset(): void;
  close(): Promise<void>;
}

interface Seen extends Asked {
  ended: number;
  depth: number;
}

// Long enough that what could have been asked at once is in flight together.
const nearby = 25;

/** Stands between Usher and a Graph stand-in, so many milliseconds away, and counts. */
export async function startGraphCounter(target: string, distance = nearby): Promise<GraphCounter> {
  let seen: Seen[] = [];
  const server = createServer((request, response) => {
    const at = performance.now();
    const depth = 1 + Math.max(0, ...seen.filter(({ ended }) => ended <= at).map((earlier) => earlier.depth));
    const { method, headers, url = '' } = request;
    const entry: Seen = { url, at, status: 0, inside: [], ended: Number.POSITIVE_INFINITY, depth };
    seen.push(entry);
    const forward = ask(target + url, { method, headers: { ...headers, host: new URL(target).host } }, (answer) => {
      entry.status = answer.statusCode ?? 502;
      setTimeout(() => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response).on('finish', () => (entry.ended = performance.now()));
      }, distance);
    });
    forward.on('error', () => response.writeHead(502).end());
    if (url.endsWith('/$batch')) void text(request).then((body) => (entry.inside = insideOf(body)));
    request.pipe(forward);
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => seen,
    counts: () => ({ requests: seen.length, roundTrips: Math.max(0, ...seen.map(({ depth }) => depth)) }),
    reset: () => (seen = []),
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
}

const insideOf = (body: string): string[] => (JSON.parse(body) as { requests: { url: string }[] }).requests.map(({ url }) => url);
