import { ServerResponse } from 'node:http';

/**
 * restify replaces `writeHead` of every server in the process with one that returns nothing, so that
 * `writeHead(…).end()` breaks elsewhere. Call once, after restify was loaded.
 */
export function repairWriteHead(): void {
  const { prototype } = ServerResponse as { prototype: { writeHead: unknown } };
  const replaced = prototype.writeHead as (this: ServerResponse, ...parts: unknown[]) => unknown;
  const repaired = function writeHead(this: ServerResponse, ...parts: unknown[]): ServerResponse {
    replaced.apply(this, parts);
    return this;
  };
  prototype.writeHead = repaired;
}
