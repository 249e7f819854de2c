import { UsherError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { NoAnswer } from './failures.ts';
import { openLane, type Lane } from './lane.ts';
import type { Caller } from './retries.ts';

/** `none` counts nothing of its own; the pauses that Graph asks for are kept all the same. */
export type LimitsKind = 'real' | 'none';

/** What everybody who asks one tenant's Graph keeps together. */
export interface Limits {
  /** Settles when the request may go out; `graph-busy` when that is too late for the caller. */
  turnFor(exchange: Exchange, caller: Caller): Promise<void>;
  /** Whether Graph has asked for a pause that is not over. */
  isPaused(exchange: Exchange): boolean;
  /** Throws during such a pause, as Graph would answer. For the last moment before sending. */
  refusePaused(exchange: Exchange): void;
  /** What failed may have asked for a pause. */
  learnFrom(exchange: Exchange, failure: unknown): void;
}

// Graph throttles by kind of resource, so a pause for one kind leaves the others alone. The first pattern wins.
const groups = [
  ['reports', /^\/(auditLogs\/|users\/[^/]+\/authentication\/|reports\/authenticationMethods\/)/],
  ['Intune devices', /^\/(users\/[^/]+|deviceManagement)\/(managedDevices|detectedApps)\b/],
  ['Intune', /^\/(deviceManagement|deviceAppManagement|users\/[^/]+\/(mobileApp|deviceManagement))/],
  ['Conditional Access', /^\/identity\/conditionalAccess\b/],
  ['service announcements', /^\/admin\/serviceAnnouncement\b/],
] as const;

type Group = (typeof groups)[number][0] | 'directory';

/** Five in ten seconds for an app in a tenant; a little longer, because requests do not arrive as regularly as they leave. */
const reportsLimit = { most: 5, withinMs: 10_250 };
const longestWaitMs = 4000;
/** As long as whoever was told to wait waits (`longest` in client.ts). */
const longestPauseMs = 8000;

/** Limits of a tenant that nobody has asked yet. */
export function limitsOf(kind: LimitsKind): Limits {
  const lanes = new Map<Group, Lane>([
    ['reports', openLane({ name: 'reports', limit: kind === 'real' ? reportsLimit : null, longestWaitMs })],
  ]);
  const laneOf = (group: Group): Lane => {
    const lane = lanes.get(group) ?? openLane({ name: group, limit: null, longestWaitMs: longestPauseMs });
    lanes.set(group, lane);
    return lane;
  };
  const lanesOf = ({ address, items }: Exchange): Lane[] => [...new Set((items ?? [address]).map(groupOf))].map(laneOf);
  const pausedMs = (exchange: Exchange): number => Math.max(...lanesOf(exchange).map((lane) => lane.pausedMs()));
  return {
    turnFor: (exchange, caller) => laneOf(groupOf(exchange.address)).enter(caller),
    isPaused: (exchange) => pausedMs(exchange) > 0,
    refusePaused(exchange) {
      const ms = pausedMs(exchange);
      if (ms > 0) throw pausing(ms);
    },
    learnFrom(exchange, failure) {
      const ms = pauseIn(failure);
      if (ms > 0) lanesOf(exchange).forEach((lane) => lane.pause(ms));
    },
  };
}

/** Of the few that a tenant may ask for in ten seconds. */
export const isReport = ({ address }: Exchange): boolean => groupOf(address) === 'reports';

const groupOf = (address: string): Group => groups.find(([, pattern]) => pattern.test(address))?.[0] ?? 'directory';

function pauseIn(failure: unknown): number {
  const details = failure instanceof UsherError ? failure.details : {};
  return details.status === 429 ? (details.retryAfter ?? 0) * 1000 : 0;
}

const pausing = (ms: number): NoAnswer =>
  new NoAnswer('Graph has asked for a pause', { code: 'graph-busy', passing: true, details: { retryAfter: ms / 1000 } });
