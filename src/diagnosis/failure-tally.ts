/** Counts people whose sign-ins fail with the same number, so that an incident shows. Knows no names. */
export interface FailureTally {
  /** The newest failed sign-in of this person, found just now. Saying it again changes nothing. */
  note(code: number, personId: string, at: Date): Promise<void>;
  /** How many other people failed with this number since then. */
  others(code: number, personId: string, since: Date): Promise<number>;
}

/** Where nothing is counted, such as on the command line. */
export const noTally: FailureTally = { note: () => Promise.resolve(), others: () => Promise.resolve(0) };
