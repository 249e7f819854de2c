import type { GraphAnswer } from './call.ts';
import { errorAnswer, usualRefusal } from './errors.ts';

/** Graph's limit on the sign-in log and everything that shares it. */
export interface Throttle {
  on: boolean;
  /** 429 for one request too many; null lets it through and counts it. */
  meet(path: string, about: { now: Date; clientRequestId: string | undefined }): GraphAnswer | null;
}

const most = 5;
const windowMs = 10_000;
/** Five requests in ten seconds for all of these together, in both versions. */
const counted =
  /^\/(auditLogs\/(signIns|directoryAudits)|users(\/[^/]+|\([^/]*\))\/authentication\/|reports\/authenticationMethods\/)/i;

export function createThrottle(on: boolean): Throttle {
  let recent: number[] = [];
  return {
    on,
    meet(path, { now, clientRequestId }) {
      if (!this.on || !counted.test(path)) return null;
      const at = now.getTime();
      recent = recent.filter((moment) => at - moment < windowMs);
      const [oldest = at] = recent;
      if (recent.length >= most) return tooMany(oldest + windowMs - at, { now, clientRequestId });
      recent.push(at);
      return null;
    },
  };
}

function tooMany(waitMs: number, about: { now: Date; clientRequestId: string | undefined }): GraphAnswer {
  const { headers, ...answer } = errorAnswer(usualRefusal(429, '/'), about);
  return { ...answer, headers: { ...headers, 'Retry-After': String(Math.ceil(waitMs / 1000)) } };
}
