/** What IT gets to read about one person's trouble. JSON: it travels in a dialog's state and in the conversation's memory. */
export interface Matter {
  about: string;
  /** `id`: of the check, rule or trouble. `fix`: for IT; may be empty. */
  lines: { id: string; title: string; text: string; fix: string }[];
  /** ISO 8601: when Usher looked. */
  asOf: string;
}
