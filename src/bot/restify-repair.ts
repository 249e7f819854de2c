import { ServerResponse } from 'node:http';

/**
 * restify replaces `writeHead` of every server in the process with one that returns nothing, so that
 * `writeHead(…).end()` breaks elsewhere. Call once, after restify was loaded.
 */
export function repairWriteHead(): void {
  const replaced = ServerResponse.prototype.writeHead as (...parts: unknown[]) => unknown;
  const repaired = function writeHead(this: ServerResponse, ...parts: unknown[]): ServerResponse {
    replaced.apply(this, parts);
    return this;
  };
  ServerResponse.prototype.writeHead = repaired as typeof ServerResponse.prototype.writeHead;
}
