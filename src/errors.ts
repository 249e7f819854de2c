export type ErrorCode =
  | 'bad-config' // the operator must fix a setting
  | 'bad-input' // the person must type something else
  | 'graph-busy' // a limit of Microsoft's is used up for some seconds
  | 'graph-forbidden' // an admin must grant a permission
  | 'graph-no-premium' // the tenant has no Entra ID P1, so there is no sign-in log
  | 'graph-unavailable' // wait and try again
  | 'not-found' // the asked-for thing does not exist
  | 'state-conflict'; // somebody else wrote the same record first

/** What the person is told. Adding an ErrorCode without a sentence does not compile. */
export const errorText: Record<ErrorCode, string> = {
  'bad-config': 'I am not set up completely yet. Please tell your IT help desk.',
  'bad-input': 'I did not understand that. Type **help** to see what I can do.',
  'graph-busy': 'Many people are asking at once. Please wait a minute, then try again.',
  'graph-forbidden': 'I am not allowed to look that up here. Your IT help desk can help you.',
  'graph-no-premium': 'Your company’s sign-in log is not open to me. Your IT help desk can help you.',
  'graph-unavailable': 'Microsoft is not answering me right now. Please try again in a minute.',
  'not-found': 'I could not find that. Please check it, or ask your IT help desk.',
  'state-conflict': 'Two messages crossed. Please send the last one again.',
};

export interface ErrorDetails {
  /** Graph's request id, for a support case. Never personal data in here. */
  requestId?: string;
  status?: number;
  /** Seconds the other side asked to wait. */
  retryAfter?: number;
  setting?: string;
}

/** An expected failure. `message` is for the log: no personal data, no secrets. */
export class UsherError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: ErrorDetails } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UsherError';
    this.code = code;
    this.details = options.details ?? {};
  }
}
