/** Values for the slots of a check's phrases. */
export type OutcomeFacts = Readonly<Record<string, string | number>>;

/** Why something cannot be told. Never shown as a pass, never as a fail. */
export type UnknownReason =
  | 'forbidden' // a permission is missing
  | 'unavailable' // Graph did not answer in time
  | 'busy' // a limit of Microsoft's that we keep is used up
  | 'no-premium' // needs Entra ID P1
  | 'not-reported' // the field is empty or has a value we do not know
  | 'filtered' // an assignment filter decides, and it looks at a phone that does not exist yet
  | 'broken'; // a bug of ours; logged

export type Outcome =
  | { status: 'pass'; facts?: OutcomeFacts }
  | { status: 'warn'; facts: OutcomeFacts }
  | { status: 'fail'; facts: OutcomeFacts }
  | { status: 'unknown'; reason: UnknownReason };

export const pass = (facts?: OutcomeFacts): Outcome => (facts ? { status: 'pass', facts } : { status: 'pass' });
export const warn = (facts: OutcomeFacts = {}): Outcome => ({ status: 'warn', facts });
export const fail = (facts: OutcomeFacts = {}): Outcome => ({ status: 'fail', facts });
export const cannotTell = (reason: UnknownReason): Outcome => ({ status: 'unknown', reason });
