import type { WireActivity } from './incoming.ts';

export type Delivery =
  | { ok: true; status: number; body: unknown }
  | { ok: false; reason: 'no-answer' | 'unreachable' | 'refused'; status: number | null };

/** Hands one activity to the bot. Teams waits 15 s for an answer. */
export type SendToBot = (activity: WireActivity) => Promise<Delivery>;

/** `botUrl` answers POST as `/api/messages` does. */
export function botClient(botUrl: string, closed: AbortSignal, timeoutMs = 15_000): SendToBot {
  return async (activity) => {
    try {
      const response = await fetch(botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.any([closed, AbortSignal.timeout(timeoutMs)]),
      });
      const text = await response.text();
      if (!response.ok) return { ok: false, reason: 'refused', status: response.status };
      return { ok: true, status: response.status, body: jsonOf(text) };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, reason: late ? 'no-answer' : 'unreachable', status: null };
    }
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
