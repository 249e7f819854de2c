/** What IT gets to read about one person's trouble. JSON: it travels in a dialog's state and in the conversation's memory. */
export interface Matter {
  about: string;
  lines: MatterLine[];
  /** What was told, asked and looked at again, and what came of it: a sentence each, oldest first. */
  tried: string[];
  /** ISO 8601: when Usher looked. */
  asOf: string;
}

export interface MatterLine {
  /** Of the check, rule or trouble. */
  id: string;
  title: string;
  text: string;
  /** For IT; may be empty. */
  fix: string;
  /** False: Usher knows it, and the person has not heard it yet. */
  told?: boolean;
  /** ISO 8601, where it is older than the matter. */
  asOf?: string;
  /** Graph's request id, for a support case. */
  requestId?: string;
}
