import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GraphCounter {
  url: string;
  /** HTTP requests since the last reset, and how many of them had to wait for one another in the longest chain. */
  counts(): { requests: number; roundTrips: number };
  reset(): void;
  close(): Promise<void>;
}

interface Seen {
  began: number;
  ended: number;
  depth: number;
}

// Long enough that what could have been asked at once is in flight together.
const distance = 25;

/** Stands between Usher and a Graph stand-in, as far away as a data centre, and counts. */
export async function startGraphCounter(target: string): Promise<GraphCounter> {
  let seen: Seen[] = [];
  const server = createServer((request, response) => {
    const began = performance.now();
    const depth = 1 + Math.max(0, ...seen.filter(({ ended }) => ended <= began).map((earlier) => earlier.depth));
    const entry: Seen = { began, ended: Number.POSITIVE_INFINITY, depth };
    seen.push(entry);
    const { method, headers } = request;
    const forward = ask(
      target + (request.url ?? ''),
      { method, headers: { ...headers, host: new URL(target).host } },
      (answer) => {
        setTimeout(() => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response).on('finish', () => (entry.ended = performance.now()));
        }, distance);
      },
    );
    forward.on('error', () => response.writeHead(502).end());
    request.pipe(forward);
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts: () => ({ requests: seen.length, roundTrips: Math.max(0, ...seen.map(({ depth }) => depth)) }),
    reset: () => (seen = []),
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
}
