import { UsherError, type ErrorDetails } from '../errors.ts';
import { numberIn, rowIn, textIn, type Raw } from './fields.ts';

/** An answer other than 2xx, from HTTP or from inside a `$batch`. */
export interface BadAnswer {
  status: number;
  header(this: void, name: string): string | null;
  body: Raw;
}

/** `graph-unavailable`, or `graph-busy` at a limit, with the word on whether asking again soon makes sense. */
export class NoAnswer extends UsherError {
  readonly passing: boolean;

  constructor(message: string, options: { passing: boolean; code?: 'graph-busy'; cause?: unknown; details?: ErrorDetails }) {
    super(options.code ?? 'graph-unavailable', message, options);
    this.passing = options.passing;
  }
}

const passing = new Set([500, 502, 503, 504]);
const noPremium = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';

/** A plain Error is our own mistake: Graph understood us and refuses the request as such. */
export function failureFrom(answer: BadAnswer): Error {
  const { status } = answer;
  const code = codeIn(answer.body);
  const details = detailsOf(answer);
  const message = `Graph answered ${status} ${code}`.trim();
  if (status === 403 && code === noPremium) return new UsherError('graph-no-premium', message, { details });
  if (status === 401 || status === 403) return new UsherError('graph-forbidden', message, { details });
  if (status === 404) return new UsherError('not-found', message, { details });
  if (status === 429) return new NoAnswer(message, { code: 'graph-busy', passing: true, details });
  // 3xx: something stands between us and Graph. 424: the batch item that this one waited for failed.
  const noFault = status < 400 || status === 408 || status === 424 || status >= 500;
  if (noFault) return new NoAnswer(message, { passing: passing.has(status), details });
  return new Error(`${message}, request ${details.requestId ?? 'unknown'}`);
}

function detailsOf(answer: BadAnswer): ErrorDetails {
  const requestId = answer.header('request-id') ?? textIn(innerOf(answer.body), 'request-id') ?? undefined;
  const retryAfter = retryAfterOf(answer);
  return {
    status: answer.status,
    ...(requestId !== undefined && { requestId }),
    ...(retryAfter !== null && { retryAfter }),
  };
}

// Graph's own message is never kept: Intune packs JSON into it, and it may name people.
function codeIn(body: Raw): string {
  const code = textIn(rowIn(body, 'error'), 'code') ?? '';
  return /^[\w.]{1,80}$/.test(code) ? code : '';
}

const innerOf = (body: Raw): Raw => {
  const error = rowIn(body, 'error');
  return 'innerError' in error ? rowIn(error, 'innerError') : rowIn(error, 'innererror');
};

/** Seconds to wait; a date is measured against the answer's own clock. null: not said. */
function retryAfterOf({ header, body }: BadAnswer): number | null {
  const said = header('retry-after') ?? numberIn(rowIn(body, 'error'), 'retryAfterSeconds')?.toString() ?? '';
  if (said.trim() === '') return null;
  const seconds = Number(said);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const wait = (Date.parse(said) - Date.parse(header('date') ?? '')) / 1000;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
