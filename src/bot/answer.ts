import type { ServerResponse } from 'node:http';

/** What a request is answered with. Errors have no body, so that nothing from inside can get out. */
export interface Answer {
  status: number;
  body?: unknown;
}

export function sendAnswer(response: ServerResponse, { status, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  if (text) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (status === 503) response.setHeader('Retry-After', '1');
  // What was turned away may still be sending.
  if (status === 413 || status === 415) response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(text) }).end(text);
}
